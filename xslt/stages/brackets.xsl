<?xml version="1.0" encoding="UTF-8"?>
<!-- Interventions that stand in the line: what is supplied, said in brackets, illegible, doubtful; marks and their wording. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- An intervention in its brackets. A parenthesis keeps them in the edited reading and vanishes from the clean one. -->
  <xsl:template name="v:bracketed" as="element()*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="content" as="node()*">
      <xsl:apply-templates select="node()" mode="m:view"/>
    </xsl:param>
    <xsl:variable name="aside" as="xs:boolean" select="f:parenthetical($kind)"/>
    <xsl:variable name="mark" as="element()">
      <v:mark>
        <xsl:sequence select="f:about(., $kind, ())"/>
        <xsl:sequence select="f:bracket('[', $aside, exists(@ana))"/>
        <xsl:sequence select="$content"/>
        <xsl:sequence select="f:bracket(']', $aside, exists(@ana))"/>
      </v:mark>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$aside">
        <v:only in="te">{f:space-before(.)}<xsl:sequence select="$mark"/></v:only>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$mark"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One bracket: the transcript's own, or a sign that is added where the TEI comes from no transcript. -->
  <xsl:function name="f:bracket" as="element()">
    <xsl:param name="sign" as="xs:string"/>
    <xsl:param name="aside" as="xs:boolean"/>
    <xsl:param name="own" as="xs:boolean"/>
    <v:only in="{if ($aside) then 'te' else 't'}">
      <xsl:if test="$own">{$sign}</xsl:if>
      <xsl:if test="not($own)"><v:gen>{$sign}</v:gen></xsl:if>
    </v:only>
  </xsl:function>

  <!-- An aside that a reading leaves out takes the space before it along, or "I [Stalin] answered" would gape. -->
  <xsl:template match="text()[following-sibling::node()[1]/self::*[@ana or self::metamark][f:aside(.)]][matches(., '\s$')]" mode="m:view" as="text()?">
    <xsl:if test="not(f:closes(following-sibling::node()[1]))"><xsl:sequence select="."/></xsl:if>
    <xsl:if test="f:closes(following-sibling::node()[1])"><xsl:value-of select="replace(., '\s+$', '')"/></xsl:if>
  </xsl:template>

  <xsl:function name="f:space-before" as="xs:string">
    <xsl:param name="aside" as="element()"/>
    <xsl:variable name="before" as="text()?" select="$aside/preceding-sibling::node()[1][self::text()]"/>
    <xsl:variable name="kept" as="xs:integer" select="string-length(replace(string($before), '\s+$', ''))"/>
    <xsl:sequence select="if (f:closes($aside)) then substring(string($before), $kept + 1) else ''"/>
  </xsl:function>

  <!-- Whether the words after an aside begin with space or punctuation, so that the space before it is its own. -->
  <xsl:function name="f:closes" as="xs:boolean">
    <xsl:param name="aside" as="node()"/>
    <xsl:sequence select="not($aside/following-sibling::node()[1][self::text()][matches(., '^[\p{L}\p{N}\p{Ps}\p{Pi}&quot;'']')])"/>
  </xsl:function>

  <!-- Whether an element is left out of the clean reading as a whole. -->
  <xsl:function name="f:aside" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
      $node instance of element() and (f:is-wording($node)
        or ($node/@ana and f:parenthetical(f:named-kind($node/@ana)) and not($node/parent::choice)))"/>
  </xsl:function>

  <!-- Whether a metamark only keeps the wording of a bracket: "[sic]", "[p. 3]". -->
  <xsl:function name="f:is-wording" as="xs:boolean">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="exists($node/self::metamark[@function = ('sic', 'unclear', 'page', 'footnote')])"/>
  </xsl:function>

  <xsl:template match="*[@ana][not(self::metamark | self::seg | self::pb | self::corr | self::ref)][f:named-kind(@ana)]" mode="m:view" as="element()*">
    <xsl:call-template name="v:bracketed">
      <xsl:with-param name="kind" select="f:named-kind(@ana)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="corr[f:named-kind(@ana)]" mode="m:view" as="element()*">
    <xsl:call-template name="v:bracketed">
      <xsl:with-param name="kind" select="f:named-kind(@ana)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The call of a numbered note: bracketed in the transcript, raised in the edition. -->
  <xsl:template match="ref[f:named-kind(@ana)]" mode="m:view" as="element()">
    <v:only in="te">
      <xsl:copy>
        <xsl:sequence select="@*"/>
        <v:only in="t">{f:space-before(.)}[</v:only>
        <xsl:apply-templates mode="#current"/>
        <v:only in="t">]</v:only>
      </xsl:copy>
    </v:only>
  </xsl:template>

  <!-- Supplied by the editors of other editions: the same, told apart by @reason. -->
  <xsl:template match="supplied[not(f:named-kind(@ana))]" mode="m:view" as="element()*">
    <xsl:call-template name="v:bracketed">
      <xsl:with-param name="kind" select="'supplied'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What is left out: described in words where the source's editor did, by […] where he did not. -->
  <xsl:template match="gap[f:named-kind(@ana)]" mode="m:view" as="element()" priority="2">
    <v:mark>
      <xsl:sequence select="f:about(., 'gap', f:extent(.))"/>
      <v:only in="te">[</v:only>
      <v:only in="te"><xsl:apply-templates select="node()" mode="m:described"/></v:only>
      <v:only in="te">]</v:only>
      <v:only in="c"><v:gen>[…]</v:gen></v:only>
    </v:mark>
  </xsl:template>

  <xsl:template match="gap[not(f:named-kind(@ana))]" mode="m:view" as="element()">
    <v:mark>
      <xsl:sequence select="f:about(., 'gap', f:extent(.))"/>
      <v:gen>[…]</v:gen>
      <xsl:if test="normalize-space()"><v:only in=""><xsl:apply-templates mode="#current"/></v:only></xsl:if>
    </v:mark>
  </xsl:template>

  <!-- The description of a gap or an event is its words. -->
  <xsl:mode name="m:described" on-multiple-match="fail"/>
  <xsl:template match="node()" mode="m:described" as="node()*"><xsl:apply-templates select="." mode="m:view"/></xsl:template>
  <xsl:template match="desc" mode="m:described" as="node()*"><xsl:apply-templates mode="m:view"/></xsl:template>

  <!-- "illegible, 2 words": what the attributes of a gap say. -->
  <xsl:function name="f:extent" as="xs:string">
    <xsl:param name="gap" as="element()"/>
    <xsl:sequence select="string-join(($gap/@reason ! translate(., '_', ' '), $gap/@extent,
      string-join(($gap/@quantity, $gap/@unit ! (. || 's'[$gap/@quantity ne '1'])), ' ')[.]), ', ')"/>
  </xsl:function>

  <xsl:template match="incident[f:named-kind(@ana)]" mode="m:view" as="element()*" priority="2">
    <xsl:call-template name="v:bracketed">
      <xsl:with-param name="kind" select="'event'"/>
      <xsl:with-param name="content" as="node()*">
        <xsl:apply-templates select="node()" mode="m:described"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A fault let stand and a doubtful reading are marked; certainty and responsibility may stand on the mark after them. -->
  <xsl:template match="sic[not(f:named-kind(@ana))] | unclear[not(f:named-kind(@ana))]" mode="m:view" as="element()">
    <xsl:variable name="bearer" as="element()" select="(following-sibling::*[1][f:is-wording(.)][@resp], .)[1]"/>
    <v:mark>
      <xsl:sequence select="f:about($bearer, name(), ())"/>
      <xsl:apply-templates mode="#current"/>
    </v:mark>
  </xsl:template>

  <!-- The wording of marks is the transcript's; a reader of the edited text is told by the mark itself. -->
  <xsl:template match="metamark[f:is-wording(.)]" mode="m:view" as="element()">
    <v:only in="t">{f:space-before(.)}<xsl:apply-templates mode="#current"/></v:only>
  </xsl:template>

  <!-- A mark that speaks of nothing in particular stands for itself. -->
  <xsl:template match="metamark[@function = ('sic', 'unclear')][@ana][not(preceding-sibling::*[1][self::sic | self::unclear])]"
    mode="m:view" as="element()" priority="2">
    <v:only in="te">{f:space-before(.)}<v:mark>
      <xsl:sequence select="f:about(., @function, ())"/>
      <xsl:apply-templates mode="#current"/>
    </v:mark></v:only>
  </xsl:template>
</xsl:stylesheet>
