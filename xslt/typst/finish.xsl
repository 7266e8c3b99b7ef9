<?xml version="1.0" encoding="UTF-8"?>
<!-- The last pass before code: entries are numbered, like words near a lemma are marked, pointers to what is
     not printed become their words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:p="urn:siglum:print"
    xmlns:y="urn:siglum:typst" xmlns:map="http://www.w3.org/2005/xpath-functions/map" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:finish" on-no-match="shallow-copy" on-multiple-match="fail" use-accumulators="entries footnotes"/>

  <xsl:accumulator name="footnotes" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="y:note" select="$value + 1"/>
  </xsl:accumulator>
  <xsl:accumulator name="entries" as="xs:integer" initial-value="0">
    <!-- At its end, where the entry is called: a lemma inside another comes first. -->
    <xsl:accumulator-rule match="y:apparatus" phase="end" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:key name="named" match="y:*[@id][not(self::y:link-to or self::y:page-of)]" use="@id"/>

  <xsl:template match="y:apparatus" mode="m:finish" as="element()">
    <xsl:variable name="n" as="xs:integer" select="accumulator-after('entries')"/>
    <xsl:variable name="twin" as="xs:string?" select="p:twin(.)"/>
    <xsl:copy>
      <xsl:attribute name="key" select="$prefix || '-e' || $n"/>
      <xsl:if test="$n gt 1"><xsl:attribute name="before" select="$prefix || '-e' || $n - 1"/></xsl:if>
      <xsl:if test="$twin"><xsl:attribute name="twin" select="$twin"/></xsl:if>
      <xsl:apply-templates select="y:part" mode="#current"/>
      <xsl:apply-templates select="node() except y:part" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- The place of a word is marked after its first letter: before it, the mark would stay at the end of the line before. -->
  <xsl:function name="p:placed" as="node()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:variable name="letter" as="xs:string" select="replace($text, '^(\s*\S\p{M}*).*$', '$1', 's')"/>
    <xsl:value-of select="$letter"/>
    <xsl:for-each select="$names"><y:mark name="{.}"/></xsl:for-each>
    <xsl:value-of select="substring($text, string-length($letter) + 1)"/>
  </xsl:function>

  <!-- The entries whose lemma begins with a text. -->
  <xsl:function name="p:begun" as="element(y:apparatus)*">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="$text/ancestor::y:apparatus[p:first(.) is $text]"/>
  </xsl:function>
  <xsl:function name="p:first" as="text()?">
    <xsl:param name="entry" as="element(y:apparatus)"/>
    <xsl:sequence select="($entry//text()[normalize-space()][not(ancestor::y:part or ancestor::y:note)])[1]"/>
  </xsl:function>

  <!-- ============ depth ============ -->

  <!-- Typst gives up where its rules are nested 64 deep: what lies deeper keeps its words and loses its look. -->
  <xsl:function name="p:too-deep" as="xs:boolean">
    <xsl:param name="call" as="element()"/>
    <xsl:variable name="around" as="element()*" select="$call/ancestor::*"/>
    <xsl:sequence select="count($around) gt 12 and
      4 * count($around[self::y:unit]) + 2 * count($around[self::y:points]) + count($around[self::y:style or self::y:language or self::y:supplied or self::y:event]) gt 40"/>
  </xsl:function>
  <xsl:template match="y:unit[p:too-deep(.)] | y:points[p:too-deep(.)]" mode="m:finish" as="element()" priority="2">
    <y:paragraph><xsl:apply-templates select="@id, node()" mode="#current"/></y:paragraph>
  </xsl:template>
  <xsl:template match="y:points[p:too-deep(.)]/y:entry" mode="m:finish" as="node()*" priority="2">
    <y:paragraph>{@label} <xsl:apply-templates mode="#current"/></y:paragraph>
  </xsl:template>
  <xsl:template match="(y:style | y:language)[p:too-deep(.)]" mode="m:finish" as="node()*" priority="2">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- ============ the same word twice ============ -->

  <xsl:function name="p:home" as="element()?">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/ancestor::*[self::y:paragraph or self::y:unit or self::y:entry or self::y:head][1]"/>
  </xsl:function>

  <xsl:function name="p:lemma" as="xs:string">
    <xsl:param name="entry" as="element(y:apparatus)"/>
    <xsl:sequence select="normalize-space(string-join($entry/node()[not(self::y:part)]/descendant-or-self::text()[not(ancestor::y:part or ancestor::y:note)]))"/>
  </xsl:function>

  <xsl:key name="entries" match="y:apparatus" use="generate-id(p:home(.))"/>

  <!-- The name of the words like a lemma, where its block has more than one of them. -->
  <xsl:function name="p:twin" as="xs:string?">
    <xsl:param name="entry" as="element(y:apparatus)"/>
    <xsl:variable name="home" as="element()?" select="p:home($entry)"/>
    <xsl:variable name="lemma" as="xs:string" select="p:lemma($entry)"/>
    <xsl:if test="$home and $lemma and string-length($lemma) lt 60">
      <xsl:variable name="words" as="xs:string" select="normalize-space(string-join($home//text()[not(ancestor::y:part or ancestor::y:note)]))"/>
      <xsl:if test="count(analyze-string($words, p:whole($lemma))/*:match) gt 1">
        <xsl:variable name="first" as="element()" select="key('entries', generate-id($home), root($entry))[p:lemma(.) eq $lemma][1]"/>
        <xsl:sequence select="$prefix || '-t' || $first/accumulator-after('entries')"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- A regular expression for words as a whole; the words are its second group. -->
  <xsl:function name="p:whole" as="xs:string">
    <xsl:param name="words" as="xs:string+"/>
    <xsl:variable name="escaped" as="xs:string+" select="$words ! replace(., '([\\^$.|?*+(){}\[\]\-])', '\\$1')"/>
    <xsl:sequence select="'(^|[^\p{L}\p{N}])(' || string-join($escaped, '|') || ')($|[^\p{L}\p{N}])'"/>
  </xsl:function>

  <xsl:template match="text()[normalize-space()][not(ancestor::y:part or ancestor::y:note)][ancestor::y:apparatus or key('entries', generate-id(p:home(.)))]"
      mode="m:finish" as="node()*">
    <xsl:variable name="begun" as="element()*" select="p:begun(.)"/>
    <xsl:choose>
      <xsl:when test="$begun">
        <xsl:sequence select="p:placed(., $begun ! ($prefix || '-e' || accumulator-after('entries') || '-a', p:twin(.)))"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="p:marked(., p:lemmata(.))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The lemmata that a text of the same block has words like, with the names of those words. -->
  <xsl:function name="p:lemmata" as="map(xs:string, xs:string)">
    <xsl:param name="text" as="text()"/>
    <xsl:map>
      <xsl:for-each-group select="key('entries', generate-id(p:home($text)), root($text))[p:lemma(.)][contains($text, p:lemma(.))]" group-by="p:lemma(.)">
        <xsl:variable name="twin" as="xs:string?" select="p:twin(.)"/>
        <xsl:if test="$twin"><xsl:map-entry key="current-grouping-key()" select="$twin"/></xsl:if>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <!-- A text with the words like a lemma marked. -->
  <xsl:function name="p:marked" as="node()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="lemmata" as="map(xs:string, xs:string)"/>
    <xsl:variable name="sought" as="xs:string*" select="sort(map:keys($lemmata), (), function($word) { -string-length($word) })"/>
    <xsl:choose>
      <xsl:when test="empty($sought)"><xsl:value-of select="$text"/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="analyze-string($text, p:whole($sought))/*">
          <xsl:choose>
            <xsl:when test="self::*:match">
              <xsl:value-of select="*[@nr = '1']"/>
              <xsl:sequence select="p:placed(string(*[@nr = '2']), $lemmata(string(*[@nr = '2'])))"/>
              <xsl:value-of select="*[@nr = '3']"/>
            </xsl:when>
            <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The call of a note takes the space before it away; where none follows, the words would run together. -->
  <xsl:template match="y:note" mode="m:finish" as="node()*">
    <y:note key="{$prefix}-n{accumulator-after('footnotes')}">
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </y:note>
    <xsl:if test="matches(preceding-sibling::node()[1][self::text()], '\s$') and matches(following-sibling::node()[1][self::text()], '^[\p{L}\p{N}]')">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- ============ pointers ============ -->

  <xsl:template match="y:link-to[@id][not(key('named', @id) or starts-with(@id, 'doc-'))]" mode="m:finish" as="node()*"><xsl:apply-templates mode="#current"/></xsl:template>
  <xsl:template match="y:page-of[not(key('named', @id) or starts-with(@id, 'doc-'))]" mode="m:finish" as="empty-sequence()"/>
  <!-- A name is given once, whatever the document says. -->
  <xsl:template match="@id[not(parent::y:link-to | parent::y:page-of)][not(key('named', .)[1] is ..)]" mode="m:finish" as="empty-sequence()"/>

</xsl:stylesheet>
