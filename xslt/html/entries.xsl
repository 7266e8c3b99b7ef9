<?xml version="1.0" encoding="UTF-8"?>
<!-- The entries of an apparatus (TEI Guidelines 12.1), after the text as notes are: the lemma, a bracket, the readings. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The entries, in the order of the text. -->
  <xsl:template name="v:apparatus" as="element()?">
    <xsl:variable name="places" as="element(v:mark)*" select=".//v:mark[@kind = 'reading'][ancestor::text][not(@more)]"/>
    <xsl:if test="exists($places)">
      <section class="apparatus" aria-labelledby="apparatus" data-pagefind-ignore="">
        <h2 id="apparatus">Apparatus <span class="count">{count($places)}</span></h2>
        <xsl:call-template name="v:conspectus"/>
        <xsl:for-each-group select="$places" group-adjacent="f:whereabouts(.)">
          <div class="passage">
            <p class="at">{current-grouping-key()}</p>
            <ol><xsl:apply-templates select="current-group()" mode="m:entry"/></ol>
          </div>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Where a place is: its paragraph, its line of verse, else the part of the text. -->
  <xsl:function name="f:whereabouts" as="xs:string">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:sequence select="(f:place($mark)[. ne '→'], $mark/ancestor::l[@n][1] ! ('l. ' || @n), f:passage-name($mark))[1]"/>
  </xsl:function>

  <!-- Which witness each siglum stands for. -->
  <xsl:template name="v:conspectus" as="element()?">
    <xsl:variable name="document" as="node()" select="root()"/>
    <xsl:where-populated><dl class="conspectus">
      <xsl:for-each select="f:witnesses(.)">
        <div><dt>{f:siglum(., $document)}</dt><dd>{(f:witness-name(., $document)[. ne ''], .)[1]}</dd></div>
      </xsl:for-each>
    </dl></xsl:where-populated>
  </xsl:template>

  <xsl:mode name="m:entry" on-no-match="fail" on-multiple-match="fail"/>

  <!-- "aid A ] help B; lacuna C". Readings with the same words are one; those with the lemma's go with it. -->
  <xsl:template match="v:mark" mode="m:entry" as="element()">
    <xsl:variable name="lemma" as="element()?" select="v:only[contains(@in, 'e')]"/>
    <xsl:variable name="words" as="xs:string" select="(@words, f:said($lemma))[1]"/>
    <xsl:variable name="others" as="element()*" select="v:only[@wit][not(contains(@in, 'e'))]"/>
    <xsl:variable name="same" as="element()*" select="$others[f:said(.) eq $words][not(@lost)][exists($others[f:said(.) ne $words])]"/>
    <li id="about.{f:ordinal(.)}" data-kind="reading" class="t-{@type}{' accidental'[current()/@accidental]}">
      <a class="lemma" href="#mark.{f:ordinal(.)}" aria-label="Show {if ($words) then '“' || $words || '”' else 'the place'} in the text"><xsl:sequence select="if (@words) then f:words-of-lemma(@words) else f:reading-shown($lemma, ())"/></a>
      <xsl:sequence select="f:sigla(($lemma, $same))"/>
      <xsl:text> </xsl:text><span class="bracket">]</span><xsl:text> </xsl:text>
      <xsl:for-each-group select="$others except $same" group-by="f:said(.), @lost" composite="yes">
        <span class="variant">
          <xsl:sequence select="f:reading-shown(., $lemma)"/>
          <xsl:sequence select="f:sigla(current-group())"/>
          <xsl:if test="position() ne last()">;</xsl:if>
        </span>
        <xsl:text> </xsl:text>
      </xsl:for-each-group>
      <xsl:for-each select="v:only[not(@wit)][normalize-space()]"><span class="remark">{normalize-space(string-join(.//text()))}</span></xsl:for-each>
      <xsl:sequence select="f:elsewhere(.)"/>
      <xsl:if test="not(@type = ('substantive', 'omission'))"><span class="type">{@type}</span></xsl:if>
    </li>
  </xsl:template>

  <xsl:function name="f:words-of-lemma" as="element()">
    <xsl:param name="words" as="xs:string"/>
    <span class="words">{$words}</span>
  </xsl:function>

  <!-- A moved passage leads to where it stands in the other witnesses. -->
  <xsl:key name="moved" match="transpose" use="ptr/@target ! tokenize(.) ! substring(., 2)"/>
  <xsl:key name="place" match="v:mark[@kind = 'reading']" use="@xml:id"/>
  <xsl:function name="f:elsewhere" as="element()*">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:variable name="here" as="xs:string*" select="$mark/@xml:id ! string()"/>
    <xsl:for-each select="key('moved', $here, root($mark))/ptr[not(tokenize(@target) = '#' || $here)]">
      <xsl:for-each select="key('place', tokenize(@target)[1] ! substring(., 2))">
        <a class="elsewhere" href="#mark.{f:ordinal(.)}">{f:whereabouts(.)}, where it stands in the others</a>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <!-- What a witness reads, in words; beside a lemma, how it differs where words do not say it. -->
  <xsl:function name="f:reading-shown" as="node()*">
    <xsl:param name="reading" as="element(v:only)?"/>
    <xsl:param name="lemma" as="element(v:only)?"/>
    <xsl:variable name="words" as="xs:string" select="f:said($reading)"/>
    <xsl:variable name="how" as="xs:string" select="
      if ($reading/@lost) then 'lacuna'
      else if (empty($lemma)) then '–'[$words eq ''] || ''
      else if ($words eq f:said($lemma)) then ('other markup'[$reading/../@type = 'markup'], 'other spacing')[1]
      else if ($words eq '') then 'om.'
      else 'add.'[f:said($lemma) eq ''] || ''"/>
    <xsl:where-populated><span class="words">{$words[$how ne 'other markup'][$how ne 'other spacing']}</span></xsl:where-populated>
    <xsl:if test="$words and $how"><xsl:text> </xsl:text></xsl:if>
    <xsl:where-populated><i class="how">{$how}</i></xsl:where-populated>
  </xsl:function>

  <xsl:function name="f:sigla" as="node()*">
    <xsl:param name="readings" as="element(v:only)*"/>
    <xsl:variable name="sigla" as="xs:string*" select="$readings/@wit ! tokenize(.) ! f:siglum(., root($readings[1])), $readings/@by"/>
    <xsl:if test="exists($sigla)">
      <xsl:text> </xsl:text>
      <span class="sigla">{string-join($sigla, ' ')}</span>
    </xsl:if>
  </xsl:function>

  <!-- The words of a reading as the edited text has them: without what stands behind them in other readings. -->
  <xsl:function name="f:said" as="xs:string">
    <xsl:param name="reading" as="element(v:only)?"/>
    <xsl:variable name="words" as="xs:string*" select="
      $reading//(text()[not(ancestor::v:only[not(contains(@in, 'e'))] intersect $reading//v:only)] | lacunaStart | lacunaEnd | witStart | witEnd)
      ! (if (self::text()) then string() else f:limit(.))"/>
    <xsl:sequence select="normalize-space(string-join($words))"/>
  </xsl:function>
</xsl:stylesheet>
