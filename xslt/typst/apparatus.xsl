<?xml version="1.0" encoding="UTF-8"?>
<!-- The apparatus of an edition of several witnesses (TEI Guidelines 12): readings with their sigla; `om.` where a
     witness has nothing, `add.` where it has more, `transp.` where it has another order. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
    xmlns:p="urn:siglum:print" xmlns:v="urn:siglum:view" xmlns:y="urn:siglum:typst"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The view keeps the readings beside the lemma, with their witnesses. -->
  <xsl:template match="app" mode="m:view" as="element()">
    <xsl:variable name="lemma" as="element()?" select="(lem, rdgGrp/lem, .//rdg[ancestor::app[1] is current()])[1]"/>
    <v:mark>
      <xsl:sequence select="f:about(., 'reading', ())"/>
      <xsl:apply-templates select="$lemma/node()" mode="#current"/>
      <v:only in="">
        <v:witnesses>{p:sigla($lemma)}</v:witnesses>
        <xsl:apply-templates select="p:readings(., $lemma)" mode="m:reading-of"/>
      </v:only>
    </v:mark>
  </xsl:template>

  <!-- Words that an entry elsewhere speaks of. The entry is printed with them, unless its lemma crosses bounds or its
       readings are the lemma: then it is printed where it stands. -->
  <xsl:template match="v:place" mode="m:view" as="node()*"><xsl:apply-templates mode="#current"/></xsl:template>
  <xsl:template match="v:place[p:has-entry(.)]" mode="m:view" as="element()" priority="1">
    <xsl:variable name="entry" as="element(app)" select="key('located', @app)[1]"/>
    <v:mark>
      <xsl:sequence select="f:about($entry, 'reading', ())"/>
      <xsl:apply-templates mode="#current"/>
      <v:only in="">
        <v:witnesses>{p:sigla($entry/lem[1])}</v:witnesses>
        <xsl:apply-templates select="p:readings($entry, $entry/lem[1])" mode="m:reading-of"/>
      </v:only>
    </v:mark>
  </xsl:template>
  <xsl:function name="p:has-entry" as="xs:boolean">
    <xsl:param name="place" as="element(v:place)"/>
    <xsl:variable name="entry" as="element(app)" select="key('located', $place/@app, root($place))[1]"/>
    <xsl:sequence select="
      empty($place/(@words | @more)) and (some $reading in $entry//rdg satisfies normalize-space($reading) ne normalize-space($place))"/>
  </xsl:function>
  <xsl:key name="printed-with" match="v:place[p:has-entry(.)]" use="@app"/>
  <xsl:template match="app[@v:at][ancestor::text][key('printed-with', @v:at)]" mode="m:view" as="empty-sequence()" priority="1"/>

  <!-- A witness in its lacuna says nothing, not even that it omits. -->
  <xsl:function name="p:readings" as="element()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:param name="lemma" as="element()?"/>
    <xsl:sequence select="$app/descendant::*[self::rdg or self::note or self::witDetail or self::lem]
      [ancestor::app[1] is $app][not(ancestor::*[self::rdg or self::lem or self::note][ancestor::app[1] is $app])]
      [not(@type = 'lacuna' and empty(node()))] except $lemma"/>
  </xsl:function>

  <xsl:mode name="m:reading-of" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="rdg | lem | note | witDetail" mode="m:reading-of" as="element()+">
    <v:reading form="{local-name()}" witnesses="{p:sigla(.)}" how="{p:how(.)}"
        group="{parent::rdgGrp[current() is *[1]]/(@type, @cause)[1]}">
      <xsl:apply-templates select="if (self::rdg) then node() except note else node()" mode="m:view"/>
    </v:reading>
    <xsl:if test="self::rdg"><xsl:apply-templates select="note" mode="#current"/></xsl:if>
  </xsl:template>

  <xsl:function name="p:how" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="lemma" as="element()?" select="$reading/ancestor::app[1]/lem[1]"/>
    <xsl:variable name="says" as="xs:string" select="lower-case(string-join($reading/(@type, @cause), ' '))"/>
    <xsl:sequence select="
      if (matches($says, 'transp')) then 'transp.'
      else if ($reading/self::rdg and (not($reading/normalize-space()) or tokenize($says, '\W+') = ('om', 'omission', 'omitted')) and empty($reading/(gap | lacunaStart | lacunaEnd))) then 'om.'
      else if (tokenize($says, '\W+') = ('add', 'addition', 'added', 'interpolation') or ($lemma and not($lemma/normalize-space()))) then 'add.'
      else ''"/>
  </xsl:function>

  <!-- Sigla: of the witnesses, of hands and editors where no witness has it. -->
  <xsl:function name="p:sigla" as="xs:string">
    <xsl:param name="reading" as="element()?"/>
    <xsl:sequence select="string-join(
      for $pointer in tokenize(string-join($reading/((@wit, @source, @resp)[1], @hand), ' ')) return p:siglum($pointer, root($reading)), ' ')"/>
  </xsl:function>
  <xsl:function name="p:siglum" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="witness" as="element()?" select="key('id', substring-after($pointer, '#'), $document)[1]"/>
    <xsl:sequence select="($witness/self::witness/((abbr | idno)[@type = 'siglum'], @n)[1] ! normalize-space(.),
      $witness[not(self::witness)]/(forename | persName | name | .)[last()][string-length(normalize-space(.)) lt 40] ! normalize-space(.),
      replace($pointer, '^.*#', ''))[normalize-space()][1]"/>
  </xsl:function>

  <!-- Each reading after its lemma: words, sigla. -->
  <xsl:template match="v:mark[@kind = 'reading']" mode="m:said" as="node()*" priority="2">
    <xsl:for-each select="v:only/v:reading">
      <xsl:if test="position() gt 1"><xsl:text>{if (@form = ('note', 'witDetail')) then ' ' else '; '}</xsl:text></xsl:if>
      <xsl:if test="normalize-space(@group)"><y:siglum>{@group}:</y:siglum><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="." mode="m:said-reading"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:mode name="m:said-reading" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="v:reading" mode="m:said-reading" as="node()*">
    <xsl:variable name="words" as="node()*"><xsl:apply-templates mode="m:typst"/></xsl:variable>
    <xsl:variable name="parts" as="node()*">
      <xsl:if test="@how ne ''"><y:siglum>{@how}</y:siglum></xsl:if>
      <xsl:if test="normalize-space(string-join($words))"><y:run><xsl:apply-templates select="$words" mode="m:inner"/></y:run></xsl:if>
      <xsl:if test="@witnesses ne ''"><y:witnesses>{@witnesses}</y:witnesses></xsl:if>
    </xsl:variable>
    <xsl:for-each select="$parts"><xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if><xsl:sequence select="."/></xsl:for-each>
  </xsl:template>
  <xsl:template match="v:reading[@form = ('note', 'witDetail')]" mode="m:said-reading" as="node()*">
    <xsl:variable name="words" as="node()*"><xsl:apply-templates mode="m:typst"/></xsl:variable>
    <xsl:text>(</xsl:text><xsl:apply-templates select="$words" mode="m:inner"/><xsl:text>)</xsl:text>
  </xsl:template>

  <!-- Variation inside a reading is said in parentheses: an entry has no entries of its own. -->
  <xsl:mode name="m:inner" on-no-match="shallow-copy"/>
  <xsl:template match="y:apparatus" mode="m:inner" as="node()*">
    <xsl:apply-templates select="node() except y:part" mode="#current"/>
    <xsl:text> (</xsl:text><xsl:apply-templates select="y:part[@name = 'entry']/node()" mode="#current"/><xsl:text>)</xsl:text>
  </xsl:template>
  <xsl:template match="y:note" mode="m:inner" as="node()*"><xsl:text> (</xsl:text><xsl:apply-templates mode="#current"/><xsl:text>)</xsl:text></xsl:template>
  <xsl:template match="y:paragraph | y:unit | y:verse" mode="m:inner" as="node()*"><xsl:apply-templates mode="#current"/><xsl:text> </xsl:text></xsl:template>

  <!-- The lemma's own witnesses stand with it in a positive apparatus. -->
  <xsl:template match="v:mark[@kind = 'reading'][exists(v:only/v:reading)]" mode="m:typst" as="node()*" priority="3">
    <xsl:variable name="shown" as="node()*"><xsl:apply-templates select="." mode="m:shown"/></xsl:variable>
    <xsl:variable name="said" as="node()*"><xsl:apply-templates select="." mode="m:said"/></xsl:variable>
    <xsl:variable name="entry" as="element(y:apparatus)" select="p:entry($shown, $said)"/>
    <y:apparatus>
      <y:part name="lemma">
        <xsl:sequence select="$entry/y:part[@name = 'lemma']/node()"/>
        <xsl:if test="$apparatus eq 'positive' and v:only/v:witnesses ne ''"><xsl:text> </xsl:text><y:witnesses>{v:only/v:witnesses}</y:witnesses></xsl:if>
      </y:part>
      <xsl:sequence select="$entry/(node() except y:part[@name = 'lemma'])"/>
    </y:apparatus>
  </xsl:template>
  <!-- Entries in a list of the text itself stand one below the other. -->
  <xsl:template match="listApp/v:mark" mode="m:typst" as="element()" priority="4">
    <y:paragraph><xsl:next-match/></y:paragraph>
  </xsl:template>
  <xsl:template match="v:mark/v:only[v:reading]" mode="m:typst" as="empty-sequence()" priority="3"/>
  <xsl:template match="lacunaStart | lacunaEnd | witStart | witEnd" mode="m:typst" as="node()+">
    <xsl:if test="preceding-sibling::node()"><xsl:text> </xsl:text></xsl:if>
    <y:siglum>{map { 'lacunaStart': 'lacuna begins', 'lacunaEnd': 'lacuna ends', 'witStart': 'begins', 'witEnd': 'ends' }(local-name())}</y:siglum>
  </xsl:template>

  <!-- A list of witnesses in the text itself: each under its siglum. -->
  <xsl:template match="listWit" mode="m:typst" as="element()*">
    <xsl:apply-templates select="head" mode="#current"/>
    <y:points>
      <xsl:for-each select=".//witness">
        <y:entry label="{p:siglum('#' || @xml:id, root())}"><xsl:apply-templates mode="m:typst"/></y:entry>
      </xsl:for-each>
    </y:points>
  </xsl:template>

</xsl:stylesheet>
