<?xml version="1.0" encoding="UTF-8"?>
<!-- What every text has (TEI Guidelines 3): paragraphs, lists, quotations, emphasis, references, and the
     honest default: an element that no rule knows shows its text, as a block or in the line, by its place. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions" xmlns:p="urn:siglum:print"
    xmlns:y="urn:siglum:typst" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:typst" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="text()" mode="m:typst" as="text()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="m:typst" as="empty-sequence()"/>

  <xsl:template match="*" mode="m:typst" as="node()*" priority="-1">
    <xsl:choose>
      <xsl:when test="f:in-line(.)"><xsl:apply-templates mode="#current"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="p:unit"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A block of a kind that the template may know. -->
  <xsl:template name="p:unit" as="element()">
    <xsl:param name="kind" as="xs:string" select="local-name()"/>
    <y:unit kind="{$kind}">
      <xsl:sequence select="p:id(.)"/>
      <xsl:apply-templates mode="#current"/>
    </y:unit>
  </xsl:template>

  <!-- A place is named only where something points to it. -->
  <xsl:key name="pointers" match="*[@target | @corresp]" use="tokenize(string-join((@target, @corresp), ' '))"/>

  <xsl:function name="p:id" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@xml:id and key('pointers', '#' || $element/@xml:id, root($element))">
      <xsl:attribute name="id" select="p:label($element/@xml:id)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="p:label" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="$prefix || '-id-' || $id"/>
  </xsl:function>

  <xsl:template match="p | ab" mode="m:typst" as="element()">
    <y:paragraph><xsl:sequence select="p:id(.)"/><xsl:apply-templates mode="#current"/></y:paragraph>
  </xsl:template>

  <!-- Words in another language than those around them are hyphenated and shaped by its rules. -->
  <xsl:template match="*[matches(@xml:lang, '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$')][not(self::TEI | self::text)]" mode="m:typst" as="element()" priority="9">
    <y:language code="{@xml:lang}"><xsl:next-match/></y:language>
  </xsl:template>

  <!-- ============ lists ============ -->

  <xsl:template match="list[item]" mode="m:typst" as="element()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <y:points>
      <xsl:sequence select="p:id(.)"/>
      <xsl:apply-templates select="* except (head, trailer, label[following-sibling::*[1][self::item]])" mode="m:row"/>
    </y:points>
    <xsl:apply-templates select="trailer" mode="#current"/>
  </xsl:template>

  <!-- A point keeps the numeral of its source, bullets where it has none. -->
  <xsl:mode name="m:row" on-no-match="shallow-skip" on-multiple-match="fail"/>
  <xsl:template match="*" mode="m:row" as="element(y:entry)">
    <xsl:variable name="own" as="element()?" select="self::item/label[not(preceding-sibling::node()[normalize-space()])]"/>
    <xsl:variable name="label" as="element()?" select="($own, preceding-sibling::*[1][self::label])[1]"/>
    <y:entry label="{($label ! normalize-space(f:plain(.)), p:bullet(.))[1]}">
      <xsl:sequence select="p:id(.)"/>
      <xsl:apply-templates select="if (self::item) then node() except $own else ." mode="m:typst"/>
    </y:entry>
  </xsl:template>

  <xsl:function name="p:bullet" as="xs:string">
    <xsl:param name="item" as="element()"/>
    <xsl:variable name="kind" as="xs:string" select="string-join($item/../(@type, @rend), ' ')"/>
    <xsl:sequence select="
      if (matches($kind, 'ordered|number|decimal')) then count($item/preceding-sibling::item) + 1 || '.'
      else if (matches($kind, 'simple|none|inline')) then '' else '•'"/>
  </xsl:function>

  <!-- ============ words ============ -->

  <!-- The look of words by @rend, or by what they are. -->
  <xsl:variable name="p:looks" as="map(xs:string, xs:string)" select="map {
    'bold': '(^|\W)(bold|strong|b)(\W|$)', 'italic': '(^|\W)(ital|italics?|i|it|oblique)(\W|$)',
    'underline': 'underlin|(^|\W)ul(\W|$)', 'strike': 'strike|line-through|crossed',
    'smallcaps': 'small-?_? ?caps|smcap|(^|\W)sc(\W|$)', 'caps': '(^|\W)all-?caps|uppercase', 'sup': '(^|\W)sup(er|erscript)?(\W|$)',
    'sub': '(^|\W)sub(script)?(\W|$)', 'spaced': 'spaced|gesperrt|letter-spacing', 'mono': 'mono|typewriter|(^|\W)tt(\W|$)',
    'large': '(^|\W)(x?-?large|larger)(\W|$)', 'small': '(^|\W)small(er)?(\W|$)'}"/>

  <xsl:function name="p:look" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="rend" as="xs:string" select="lower-case(normalize-space(string-join($element/(@rend, @style), ' ')))"/>
    <xsl:sequence select="if ($rend) then sort(map:keys($p:looks))[matches($rend, $p:looks(.))] else ()"/>
  </xsl:function>

  <xsl:template match="hi" mode="m:typst" as="node()*">
    <xsl:call-template name="p:styled"><xsl:with-param name="natural" select="'italic'[not(current()/(@rend | @style | @rendition))]"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="emph | foreign | term | mentioned | title[not(@level = ('a', 'u'))] | soCalled | distinct | stage[f:in-line(.)] | gloss[f:in-line(.)]"
      mode="m:typst" as="node()*">
    <xsl:call-template name="p:styled"><xsl:with-param name="natural" select="'italic'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="code | ident | gi | att | tag | val | eg | egXML" mode="m:typst" as="node()*">
    <xsl:call-template name="p:styled"><xsl:with-param name="natural" select="'mono'"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="p:styled" as="node()*">
    <xsl:param name="natural" as="xs:string?"/>
    <xsl:variable name="look" as="xs:string*" select="(p:look(.), $natural[not(current()/@rend)])"/>
    <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="m:typst"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="not(f:in-line(.))"><y:unit kind="{local-name()}"><xsl:sequence select="$content"/></y:unit></xsl:when>
      <xsl:when test="empty($look)"><xsl:sequence select="$content"/></xsl:when>
      <xsl:otherwise><y:style look="{$look}"><xsl:sequence select="$content"/></y:style></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Quotations: quotation marks are those of the source; where it has none, the element itself says that it quotes. -->
  <xsl:template match="quote[not(f:in-line(.))] | q[not(f:in-line(.))] | cit[not(f:in-line(.))]" mode="m:typst" as="element()">
    <xsl:call-template name="p:unit"><xsl:with-param name="kind" select="'quotation'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="(q | quote | said)[f:in-line(.)][not(matches(string(.), '^\s*[&quot;“”„‟«»‹›‘’''「『]'))]
      [not(matches(string(preceding-sibling::node()[1][self::text()]), '[&quot;“”„«»‘’''「『]\s*$'))]" mode="m:typst" as="node()*">
    <y:generated>“</y:generated><xsl:apply-templates mode="#current"/><y:generated>”</y:generated>
  </xsl:template>

  <xsl:template match="lb[not(@break = 'no')]" mode="m:typst" as="node()*">
    <xsl:choose>
      <xsl:when test="ancestor::*[self::p | self::ab | self::note]"><xsl:text> </xsl:text></xsl:when>
      <xsl:otherwise><y:line-break/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="lb[@break = 'no'] | cb | gb | anchor | fw[normalize-space() = '']" mode="m:typst" as="element()*">
    <xsl:if test="p:id(.)"><y:anchor><xsl:sequence select="p:id(.)"/></y:anchor></xsl:if>
  </xsl:template>

  <xsl:template match="pb" mode="m:typst" as="element()">
    <y:source-page n="{@n}"/>
  </xsl:template>

  <xsl:template match="milestone[@unit = ('absent', 'section', 'separator')] | milestone[@rend]" mode="m:typst" as="element()"><y:break-mark/></xsl:template>
  <xsl:template match="milestone | space" mode="m:typst" as="empty-sequence()" priority="-0.1"/>

  <!-- ============ references ============ -->

  <xsl:template match="ref[@target] | ptr[@target]" mode="m:typst" as="node()*">
    <xsl:variable name="target" as="xs:string" select="string(tokenize(@target)[1])"/>
    <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="#current"/></xsl:variable>
    <xsl:variable name="there" as="element()?" select="if (starts-with($target, '#')) then p:printed(key('id', substring($target, 2))[1]) else ()"/>
    <xsl:variable name="document" as="xs:string" select="replace($target, '^(.*/)?([^/#]+)\.xml(#.*)?$', '$2')"/>
    <xsl:choose>
      <xsl:when test="$document = $volume and empty($content)"><y:generated><y:page-of id="doc-{$document}"/></y:generated></xsl:when>
      <xsl:when test="$document = $volume"><y:link-to id="doc-{$document}"><xsl:sequence select="$content"/></y:link-to></xsl:when>
      <xsl:when test="$there and empty($content)">
        <y:generated><y:page-of id="{p:label($there/@xml:id)}"/></y:generated>
      </xsl:when>
      <xsl:when test="$there"><y:link-to id="{p:label($there/@xml:id)}"><xsl:sequence select="$content"/></y:link-to></xsl:when>
      <xsl:when test="matches($target, '^(https?|mailto|doi):') and normalize-space(string-join($content))">
        <y:link-to url="{$target}"><xsl:sequence select="$content"/></y:link-to>
      </xsl:when>
      <xsl:when test="matches($target, '^https?:')"><y:link-to url="{$target}"><y:generated>{$target}</y:generated></y:link-to></xsl:when>
      <xsl:otherwise><xsl:sequence select="$content"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The place that a pointer may lead to: an element of the text whose rule names it. -->
  <xsl:function name="p:printed" as="element()?">
    <xsl:param name="target" as="element()?"/>
    <xsl:sequence select="$target[ancestor::text][self::p | self::ab | self::head | self::item | self::l | self::div | self::note
      | self::sp | self::list | self::lg | self::figure | self::table | self::anchor][not(ancestor-or-self::*/parent::f:none)]"/>
  </xsl:function>

</xsl:stylesheet>
