Nelikenttä is under the Apache License, version 2.0. It comes with the parts below. Before each stand the licences
that it may be used under; of several, any one is enough. What a part says of its licence itself is in the folder
licences, or in its jar in the folder lib.

The Java in the folder runtime, where there is one, is OpenJDK, under the GNU General Public License, version 2, with
the Classpath Exception, which lets it come with programs under other licences; see runtime/legal.

<#list dependencyMap as entry>
<#list entry.getValue() as licence>(${licence}) </#list>${entry.getKey().groupId}:${entry.getKey().artifactId}:${entry.getKey().version}<#if entry.getKey().url??> - ${entry.getKey().url}</#if>
</#list>
