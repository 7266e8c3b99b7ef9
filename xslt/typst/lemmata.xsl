<?xml version="1.0" encoding="UTF-8"?>
<!-- The lemma of an intervention that stands after the words it speaks of (“experienced [zakaleny]”): the pass
     wraps the words and what is said of them into one v:entry. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:p="urn:siglum:print"
    xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:lemmata" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:function name="p:is-point" as="xs:boolean">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="exists($node/self::v:only[contains(@in, 'e')][v:mark[@kind = ('original', 'gloss')][@kind = $entries]]
      | $node/self::v:mark[@kind = 'reading'][not(normalize-space(string-join(text() | * except v:only)))])"/>
  </xsl:function>

  <!-- The points that follow a node without a word between. -->
  <xsl:function name="p:points" as="element()*">
    <xsl:param name="node" as="node()?"/>
    <xsl:variable name="next" as="node()?" select="$node/following-sibling::node()[1]"/>
    <xsl:if test="p:is-point($next)"><xsl:sequence select="$next, p:points($next)"/></xsl:if>
  </xsl:function>

  <xsl:template match="text()[normalize-space()][p:is-point(following-sibling::node()[1])]" mode="m:lemmata" as="node()*">
    <xsl:variable name="lemma" as="xs:string" select="p:last-words(.)"/>
    <xsl:value-of select="substring(., 1, string-length() - string-length($lemma))"/>
    <v:entry>
      <v:lemma>{$lemma}</v:lemma>
      <xsl:apply-templates select="p:points(.)" mode="m:point"/>
    </v:entry>
  </xsl:template>

  <xsl:template match="*[not(p:is-point(.))][p:is-point(following-sibling::node()[1])]" mode="m:lemmata" as="element()">
    <v:entry>
      <v:lemma><xsl:next-match/></v:lemma>
      <xsl:apply-templates select="p:points(.)" mode="m:point"/>
    </v:entry>
  </xsl:template>

  <!-- A point whose words have taken it in is not shown again; one at the beginning of its block stands before a word. -->
  <xsl:template match="v:only[p:is-point(.)] | v:mark[p:is-point(.)]" mode="m:lemmata" as="element()?" priority="2">
    <xsl:variable name="before" as="node()?" select="preceding-sibling::node()[not(p:is-point(.))][1]"/>
    <xsl:if test="not($before/self::* or $before/self::text()[normalize-space()])">
      <v:entry next="{p:next-word(.)}"><v:lemma/><xsl:apply-templates select="." mode="m:point"/></v:entry>
    </xsl:if>
  </xsl:template>

  <xsl:function name="p:next-word" as="xs:string">
    <xsl:param name="point" as="element()"/>
    <xsl:variable name="text" as="text()?" select="
      ($point/following-sibling::node()/descendant-or-self::text()[normalize-space()][not(ancestor::v:only)])[1]"/>
    <xsl:sequence select="replace((tokenize($text), '')[1], '^\p{P}+|\p{P}+$', '')"/>
  </xsl:function>

  <xsl:mode name="m:point" on-no-match="shallow-copy" on-multiple-match="fail"/>
  <xsl:template match="*" mode="m:point" as="element()">
    <v:point><xsl:copy><xsl:sequence select="@*"/><xsl:apply-templates mode="m:lemmata"/></xsl:copy></v:point>
  </xsl:template>

  <!-- The last word, with one or two before it where it is as short as “in” or “of the”. -->
  <xsl:function name="p:last-words" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(normalize-space($text))"/>
    <xsl:variable name="count" as="xs:integer" select="
      if (not(p:slight($words[last()]))) then 1
      else if (not(p:slight($words[last() - 1]))) then 2 else 3"/>
    <xsl:variable name="end" as="xs:string" select="replace($text, '^.*?((\S+\s+){0,' || $count - 1 || '}\S+\s*)$', '$1', 's')"/>
    <xsl:variable name="clause" as="xs:string" select="replace($end, '^.*[.,;:!?—–]\s+(\S)', '$1', 's')"/>
    <xsl:sequence select="replace($clause, '^[\p{Ps}\p{Pi}&quot;'']+', '')"/>
  </xsl:function>

  <xsl:function name="p:slight" as="xs:boolean">
    <xsl:param name="word" as="xs:string?"/>
    <xsl:sequence select="exists($word) and string-length($word) lt 4 and matches($word, '^\p{Ll}+$')"/>
  </xsl:function>

</xsl:stylesheet>
