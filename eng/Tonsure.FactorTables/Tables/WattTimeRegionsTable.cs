namespace Tonsure.FactorTables.Tables;

/// <summary>Which of WattTime's regions is which zone. Grids that WattTime splits into many have none, but for the one that anybody may try.</summary>
internal static class WattTimeRegionsTable
{
    /// <summary>The region is the zone.</summary>
    private const string Whole =
        "AE=ARE AT=AT AU-NSW=NEM_NSW AU-QLD=NEM_QLD AU-SA=NEM_SA AU-TAS=NEM_TAS AU-VIC=NEM_VIC AU-WA=WEM BA=BA BE=BE BG=BG "
        + "CA-AB=AESO CA-QC=HQ CH=CH CY=CY CZ=CZ DE=DE EE=EE ES=ES FI=FI FR=FR GR=GR HK=HKG HR=HR HU=HU IE=IE JP-KN=JP_KN "
        + "JP-TK=JP_TK KR=KOR LT=LT LV=LV NL=NL NZ=NZL PA=PAN PE=PER PL=PL PT=PT QA=QAT RO=RO SA=SAU SG=SGP SI=SI SK=SK "
        + "TR=TUR TW=TWN US-CAL-BANC=BANC US-CAL-LDWP=LDWP US-CAL-TIDC=TID US-CAR-CPLE=CPLE US-CAR-CPLW=CPLW US-CAR-DUK=DUK "
        + "US-CAR-SC=SC US-CAR-SCEG=SCEG US-CENT-SPA=SPA US-FLA-FMPP=FMPP US-FLA-FPC=FPC US-FLA-FPL=FPL US-FLA-GVL=GVL "
        + "US-FLA-JEA=JEA US-FLA-TAL=TAL US-FLA-TEC=TEC US-MIDW-AECI=AECI US-MIDW-LGEE=LGEE US-NW-BPAT=BPA US-NW-CHPD=CHPD "
        + "US-NW-DOPD=DOPD US-NW-GCPD=GCPD US-NW-IPCO=IPCO US-NW-NEVP=NEVP US-NW-NWMT=MPCO US-NW-PACE=PACE US-NW-PACW=PACW "
        + "US-NW-PGE=PGE US-NW-PSCO=PSCO US-NW-PSEI=PSEI US-NW-SCL=SCL US-NW-TPWR=TPWR US-NW-WACM=WACM US-SE-SOCO=SOCO "
        + "US-SW-AZPS=AZPS US-SW-EPE=ELE US-SW-PNM=PNM US-SW-SRP=SRP US-SW-TEPC=TEPC US-SW-WALC=WALC US-TEN-TVA=TVA UY=URY "
        + "ZA=ZAF";

    /// <summary>The region is a part of the zone, or the zone a part of it.</summary>
    private const string Part =
        "CL-SEN=CHL DK-DK1=DK DK-DK2=DK GB=UK MX=MX_SIN NO-NO1=NO NO-NO2=NO NO-NO3=NO NO-NO4=NO NO-NO5=NO SE-SE1=SE SE-SE2=SE "
        + "SE-SE3=SE SE-SE4=SE US-CAL-CISO=CAISO_NORTH";

    public static Table Make() =>
        new(
            "grid/watttime_regions.csv",
            "zone,region,fit,source",
            [
                .. Rows(Whole, "whole")
                    .Concat(Rows(Part, "part"))
                    .OrderBy(r => r[0], StringComparer.Ordinal),
            ]
        );

    private static IEnumerable<string[]> Rows(string pairs, string fit) =>
        pairs
            .Split(' ')
            .Select(pair => pair.Split('='))
            .Select(pair => (string[])[pair[0], pair[1], fit, "watttime"]);
}
