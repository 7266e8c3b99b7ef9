<?xml version="1.0" encoding="UTF-8"?>
<!-- The calls of the template, written as elements, become Typst code. `<y:name a="v">…</y:name>` is
     the call `name(a: "v", {…})`; a child `y:part` is a named argument that holds content, a child
     `y:entry` a dictionary with its content as `body`. This is the one place where text becomes a
     string literal, so the one place where anything is escaped. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes"
    xmlns:p="urn:siglum:print" xmlns:y="urn:siglum:typst" exclude-result-prefixes="#all"
    expand-text="yes">

  <!-- Typst refuses calls nested more than about 120 deep: deeper ones are bound to a name first. -->
  <xsl:variable name="reach" as="xs:integer" static="yes" select="30"/>

  <xsl:mode name="m:code" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Return the Typst statements that bind a name to the content of an element. -->
  <xsl:function name="p:binding" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="tree" as="element()"/>
    <xsl:variable name="deep" as="element()*" select="$tree//y:*[p:is-bound(.)]"/>
    <xsl:variable name="bound" as="xs:string*">
      <xsl:for-each select="$deep">
        <xsl:sort select="count(ancestor::*)" order="descending" data-type="number"/>
        <xsl:sequence select="'#let deep-' || generate-id() || ' = ' || p:block(.)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join(($bound, '#let ' || $name || ' = ' || p:block($tree)), '&#10;') || '&#10;'"/>
  </xsl:function>

  <xsl:function name="p:is-bound" as="xs:boolean">
    <xsl:param name="call" as="element()"/>
    <xsl:sequence select="if (empty($call/*) or $call/self::y:entry or $call/self::y:part) then false()
      else count($call/ancestor::*) mod $reach eq $reach - 1"/>
  </xsl:function>

  <!-- The content of an element as a code block: one statement a line. -->
  <xsl:function name="p:block" as="xs:string">
    <xsl:param name="of" as="element()"/>
    <xsl:variable name="statements" as="xs:string*">
      <xsl:apply-templates select="$of/node() except $of/(y:part | y:entry)" mode="m:code"/>
    </xsl:variable>
    <xsl:sequence select="if (empty($statements)) then '{}' else '{' || string-join($statements, '&#10;') || '}'"/>
  </xsl:function>

  <xsl:function name="p:string" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'&quot;' || (if (contains($text, '\') or contains($text, '&quot;') or contains($text, '&#10;'))
      then $text => replace('\\', '\\\\') => replace('&quot;', '\\&quot;') => replace('\n', '\\n') else $text) || '&quot;'"/>
  </xsl:function>

  <xsl:template match="y:*" mode="m:code" as="xs:string">
    <xsl:variable name="arguments" as="xs:string*">
      <xsl:apply-templates select="@*, y:part, y:entry" mode="m:code"/>
      <xsl:sequence select="if (p:is-bound(.)) then 'deep-' || generate-id() else p:block(.)"/>
    </xsl:variable>
    <xsl:sequence select="local-name() || '(' || string-join($arguments, ', ') || ')'"/>
  </xsl:template>

  <!-- A paragraph or point of words alone is set as one: Typst then keeps its lines while it looks for the pages. -->
  <xsl:function name="p:is-prose" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="exists($block[normalize-space()]) and empty($block/(ancestor::y:note, ancestor::y:part))
      and (every $call in $block/descendant::y:*[not(ancestor-or-self::y:part or ancestor::y:note)] satisfies p:is-inline($call))"/>
  </xsl:function>
  <xsl:function name="p:is-inline" as="xs:boolean">
    <xsl:param name="call" as="element()"/>
    <xsl:sequence select="exists($call[self::y:name or self::y:language or self::y:style[not(matches(@look, 'center|right'))] or self::y:supplied
      or self::y:event or self::y:surplus or self::y:generated or self::y:link-to or self::y:page-of or self::y:source-page or self::y:anchor
      or self::y:speaker or self::y:call or self::y:run or self::y:witnesses or self::y:mark or self::y:apparatus or self::y:note
      or self::y:line-break])"/>
  </xsl:function>

  <xsl:template match="y:paragraph[p:is-prose(.)]" mode="m:code" as="xs:string" priority="1">
    <xsl:variable name="arguments" as="xs:string*">
      <xsl:apply-templates select="@*" mode="m:code"/>
      <xsl:sequence select="p:block(.)"/>
    </xsl:variable>
    <xsl:sequence select="'prose(' || string-join($arguments, ', ') || ')'"/>
  </xsl:template>

  <xsl:template match="@*" mode="m:code" as="xs:string">
    <xsl:sequence select="local-name() || ': ' || p:string(.)"/>
  </xsl:template>

  <xsl:template match="y:part" mode="m:code" as="xs:string" priority="1">
    <xsl:sequence select="@name || ': ' || p:block(.)"/>
  </xsl:template>

  <xsl:template match="y:part/@name" mode="m:code" as="xs:string?" priority="1"/>

  <xsl:template match="y:entry" mode="m:code" as="xs:string" priority="1">
    <xsl:variable name="members" as="xs:string*">
      <xsl:apply-templates select="@*, y:part" mode="m:code"/>
      <xsl:sequence select="'body: ' || (if (parent::y:points and p:is-prose(.)) then 'prose(' || p:block(.) || ')' else p:block(.))"/>
    </xsl:variable>
    <xsl:sequence select="'(' || string-join($members, ', ') || ')'"/>
  </xsl:template>

  <!-- White space becomes Typst's own space, which collapses and vanishes at the edges of a paragraph. -->
  <xsl:template match="text()" mode="m:code" as="xs:string*">
    <xsl:variable name="inner" as="xs:string" select="normalize-space()"/>
    <xsl:if test="translate(substring(., 1, 1), '&#9;&#10;&#13;', '   ') eq ' '"><xsl:sequence select="'s'"/></xsl:if>
    <xsl:if test="$inner"><xsl:sequence select="p:string($inner)"/></xsl:if>
    <xsl:if test="$inner and translate(substring(., string-length()), '&#9;&#10;&#13;', '   ') eq ' '"><xsl:sequence select="'s'"/></xsl:if>
  </xsl:template>

</xsl:stylesheet>
