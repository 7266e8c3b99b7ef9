<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes (TEI Guidelines 3.9): the editors' and the document's own, at the foot of the page. A note that stands
     at the end of its document and is called in the text comes to the foot where it is called. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:p="urn:siglum:print"
    xmlns:f="urn:siglum:functions" xmlns:v="urn:siglum:view" xmlns:y="urn:siglum:typst"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="calls" match="ref[@target] | ptr[@target]" use="tokenize(@target) ! substring-after(., '#')"/>

  <!-- Editors' notes are counted; where the document has numbered notes of its own, they have letters. -->
  <xsl:accumulator name="notes" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//note[p:is-foot(.)][not(p:own-number(.))]" select="$value + 1"/>
    <xsl:accumulator-rule match="v:mark[@kind = 'note']" select="$value + 1"/>
    <xsl:accumulator-rule match="TEI" select="0"/>
  </xsl:accumulator>

  <xsl:function name="p:own-number" as="xs:string?">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="$note/@n[normalize-space()] ! replace(normalize-space(.), '^[\[(]|[\].)]$', '')"/>
  </xsl:function>

  <xsl:function name="p:number" as="xs:string">
    <xsl:param name="note" as="element()"/>
    <xsl:variable name="count" as="xs:integer" select="$note/accumulator-before('notes')"/>
    <xsl:sequence select="(p:own-number($note),
      if (key('numbered', true(), root($note))) then format-integer($count, 'a') else string($count))[1]"/>
  </xsl:function>
  <xsl:key name="numbered" match="text//note[@n[normalize-space()]]" use="true()"/>

  <!-- Whether a note goes to the foot: not one in the line, nor one that is a block among blocks. -->
  <xsl:function name="p:is-foot" as="xs:boolean">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="not($note/@place = ('inline', 'inspace', 'block'))
      and empty($note/ancestor::note) and not(p:stands-alone($note))"/>
  </xsl:function>
  <xsl:function name="p:stands-alone" as="xs:boolean">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="not(f:in-line($note)) and not($note/@place = ('foot', 'bottom', 'end'))
      and exists($note/parent::*[self::div or self::body or self::front or self::back or self::list or self::div1 or self::div2 or self::div3])"/>
  </xsl:function>

  <xsl:template match="note" mode="m:typst" as="node()*">
    <xsl:choose>
      <xsl:when test="exists(p:call(.))"/>
      <xsl:when test="p:is-foot(.)"><xsl:sequence select="p:foot(., ())"/></xsl:when>
      <xsl:when test="f:in-line(.)"><xsl:text>(</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>)</xsl:text></xsl:when>
      <xsl:otherwise><xsl:call-template name="p:unit"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The place that calls a note from outside it, where it is then printed. -->
  <xsl:function name="p:call" as="element()?">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="if ($note/@xml:id) then key('calls', $note/@xml:id, root($note))[p:is-call(.)][not(ancestor::note is $note)][1] else ()"/>
  </xsl:function>
  <xsl:function name="p:is-call" as="xs:boolean">
    <xsl:param name="ref" as="element()"/>
    <xsl:sequence select="exists($ref/ancestor::text) and ($ref/@type = ('note', 'noteAnchor', 'footnote') or matches(normalize-space($ref), '^[\[(]?(\d+|[*†‡§]+|[a-z])?[\])]?$'))
      and empty($ref/ancestor::note) and empty($ref/ancestor::v:only[not(contains(@in, 'e'))])"/>
  </xsl:function>

  <xsl:function name="p:foot" as="element()?">
    <xsl:param name="note" as="element()"/>
    <xsl:param name="label" as="xs:string?"/>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="$note/node()[not(self::label or self::v:only[. = ('[', ']')])]" mode="m:typst"/>
    </xsl:variable>
    <xsl:if test="$content[self::y:* or normalize-space()]">
      <y:note n="{($label[normalize-space()], p:number($note))[1]}">
        <xsl:sequence select="p:id($note)"/>
        <xsl:apply-templates select="$content" mode="m:in-note"/>
      </y:note>
    </xsl:if>
  </xsl:function>

  <!-- Notes have no line numbers, so no entries of the apparatus and no notes of their own. -->
  <xsl:mode name="m:in-note" on-no-match="shallow-copy"/>
  <xsl:template match="y:apparatus | y:note" mode="m:in-note" as="node()*"><xsl:apply-templates select="." mode="m:inner"/></xsl:template>
  <xsl:template match="y:head" mode="m:in-note" as="element()"><y:unit kind="caption"><xsl:apply-templates mode="#current"/></y:unit></xsl:template>
  <xsl:template match="y:name" mode="m:in-note" as="element()"><y:name inside="n"><xsl:sequence select="@*"/><xsl:apply-templates mode="#current"/></y:name></xsl:template>

  <xsl:template match="ref[@target][p:is-call(.)] | ptr[@target][p:is-call(.)]" mode="m:typst" as="node()*" priority="1">
    <xsl:variable name="note" as="element()?" select="key('id', substring-after(tokenize(@target)[1], '#'))[self::note][1]"/>
    <xsl:choose>
      <xsl:when test="$note and p:call($note) is ."><xsl:sequence select="p:foot($note, replace(normalize-space(), '^[\[(]|[\])]$', ''))"/></xsl:when>
      <xsl:when test="$note"><y:call><xsl:apply-templates mode="#current"/></y:call></xsl:when>
      <xsl:otherwise><xsl:next-match/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An editor's note in brackets. -->
  <xsl:template match="v:mark[@kind = 'note']" mode="m:typst" as="element()?" priority="2">
    <xsl:sequence select="p:foot(., ())"/>
  </xsl:template>

</xsl:stylesheet>
