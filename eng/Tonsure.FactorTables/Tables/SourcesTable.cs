namespace Tonsure.FactorTables.Tables;

/// <summary>What the source keys of the other tables stand for.</summary>
internal static class SourcesTable
{
    private const string Odbl = "ODbL-1.0";
    private const string ElectricityMaps = "Electricity Maps";
    private const string ElectricityMapsUrl = "https://www.electricitymaps.com/";

    public static Table Make()
    {
        string[][] rows =
        [
            [
                "amd-cpuid",
                "Processor families and models as reported by CPUID",
                "AMD",
                "https://www.amd.com/en/search/documentation/hub.html",
                "facts",
                "2026",
                "Ranges that AMD reserves for a design; assembled by hand",
            ],
            [
                "atmosfair",
                "Flight emissions: London to New York and back, 986 kg of CO2 a passenger in economy",
                "atmosfair",
                "https://www.atmosfair.de/en/offset/flight/",
                "facts",
                "2019",
                "Half of it, rounded to 500; burning fuel alone, without other effects at altitude; through the press",
            ],
            [
                "bloom",
                "Estimating the Carbon Footprint of BLOOM, a 176B Parameter Language Model",
                "Luccioni, Viguier, Ligozat",
                "https://arxiv.org/abs/2211.02001",
                "facts",
                "2022",
                "2,500 kg a server, 150 kg a GPU, 6 years, 85% use",
            ],
            [
                "ccf-embodied",
                "Embodied emissions of AWS platforms (ccf-coefficients, after Teads)",
                "Cloud Carbon Footprint",
                "https://github.com/cloud-carbon-footprint/ccf-coefficients",
                "Apache-2.0",
                "2026-03-09",
                "Total of the platform over its hardware threads; platforms with GPUs left out; 4 years",
            ],
            [
                "defra-2023",
                "Greenhouse gas reporting: conversion factors 2023, average car of unknown fuel",
                "UK Department for Energy Security and Net Zero; DEFRA",
                "https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-2023",
                "OGL-3.0",
                "2023",
                "Per kilometre of the car, not of a passenger",
            ],
            [
                "emaps-2022-A",
                "Hourly lifecycle carbon intensity 2022, 123 zones",
                ElectricityMaps,
                ElectricityMapsUrl,
                Odbl,
                "2022",
                "Through umassos/decarbonization-potential@3493a63; our statistics",
            ],
            [
                "emaps-2022-B",
                "Hourly lifecycle carbon intensity 2022, second publication",
                ElectricityMaps,
                ElectricityMapsUrl,
                Odbl,
                "2022",
                "Through HewlettPackard/sustain-cluster@293fbd1; where publication A is imputed",
            ],
            [
                "efrag-ig3",
                "IG 3: list of ESRS datapoints",
                "EFRAG",
                "https://www.efrag.org/en/projects/esrs-implementation-guidance-documents",
                "facts",
                "2024",
                "Ids of the set of 2023; those of E1-6 agree with public copies, those of E1-5 are recalled, E1-7 is not split; the standard is being revised",
            ],
            [
                "ember-owid",
                "Lifecycle carbon intensity of electricity generation, by country and year",
                "Ember, processed by Our World in Data",
                "https://ourworldindata.org/grapher/carbon-intensity-electricity",
                "CC-BY-4.0",
                "2021-2023",
                "Production mix; the bounds are ours",
            ],
            [
                "ember-owid-world",
                "The world: mean of all countries weighted by generation",
                "Tonsure, from Ember through Our World in Data",
                "https://ourworldindata.org/grapher/carbon-intensity-electricity",
                "CC-BY-4.0",
                "2021-2023",
                "Each country's newest year; bounds are the 5th and 95th percentile of countries weighted by generation",
            ],
            [
                "epa-equivalencies",
                "Greenhouse Gas Equivalencies Calculator: calculations and references",
                "US Environmental Protection Agency",
                "https://www.epa.gov/energy/greenhouse-gas-equivalencies-calculator-calculations-and-references",
                "public domain",
                "eGRID2022",
                "Car per km is converted from miles; its lower bound is DEFRA's 2023 average car; a seedling is over TEN years",
            ],
            [
                "gsf-cloud-regions",
                "Cloud Region Metadata (Real Time Cloud)",
                "Green Software Foundation",
                "https://github.com/Green-Software-Foundation/real-time-cloud",
                "as is, to be cited",
                "b2858aa",
                "Figures that the providers publish; empty is unknown",
            ],
            [
                "intel-cpuid",
                "Processor families, models and steppings as reported by CPUID",
                "Intel",
                "https://www.intel.com/content/www/us/en/developer/articles/technical/intel-sdm.html",
                "facts",
                "2026",
                "Assembled by hand",
            ],
            [
                "ipcc-hydropower",
                "Climate Change 2014, Mitigation, Annex III: lifecycle emissions of hydropower, median 24 g/kWh",
                "IPCC",
                "https://www.ipcc.ch/report/ar5/wg3/",
                "facts",
                "2014",
                "Where Ember's figure is zero for rounding and all generation is low-carbon (Central African Republic)",
            ],
            [
                "memory-power",
                "Power of memory: 0.3725 W/GB (Green Algorithms) and 0.392 W/GB (Cloud Carbon Footprint)",
                "Green Algorithms; Cloud Carbon Footprint",
                "https://www.cloudcarbonfootprint.org/docs/methodology",
                "CC-BY-4.0; Apache-2.0",
                "2026-03-09",
                "The midpoint is the value and the two are its bounds",
            ],
            [
                "transfer-energy",
                "Energy of moving data: 0.001 kWh/GB between data centres (Cloud Carbon Footprint) and 0.06 kWh/GB over fixed lines in 2015 (Aslan and others 2018, halving about every two years)",
                "Cloud Carbon Footprint; Journal of Industrial Ecology",
                "https://doi.org/10.1111/jiec.12630",
                "Apache-2.0; facts",
                "2018",
                "The second is the upper bound; halved every two years it is 0.0013 in 2026",
            ],
            [
                "mlco2-cloud-regions",
                "Cloud regions of the Machine Learning Emissions Calculator",
                "mlco2",
                "https://github.com/mlco2/impact",
                "MIT",
                "2024",
                "Azure regions that the Green Software Foundation does not list: place and zone only",
            ],
            [
                "specpower",
                "SPECpower_ssj2008 published results",
                "Standard Performance Evaluation Corporation",
                "https://www.spec.org/power_ssj2008/results/",
                "SPEC fair use",
                "2026-03-09",
                "Through ccf-coefficients; our statistics of average watts over threads; SPEC and SPECpower_ssj are trademarks of SPEC",
            ],
            [
                "torcellini-2003",
                "Consumptive Water Use for U.S. Power Production, NREL/TP-550-33905",
                "Torcellini, Long, Judkoff (National Renewable Energy Laboratory)",
                "https://www.nrel.gov/docs/fy04osti/33905.pdf",
                "public domain",
                "2003",
                "US, used as a proxy for the world: 1.8 thermoelectric, 7.6 with reservoir evaporation; recalled, cross-checked in README.md",
            ],
            [
                "uptime-2024",
                "Global Data Center Survey 2024: average annual PUE",
                "Uptime Institute",
                "https://uptimeinstitute.com/resources/research-and-reports/uptime-institute-global-data-center-survey-results-2024",
                "facts",
                "2024",
                "Through Green Algorithms; bounds are the plausible range of a single site, 1 to 2",
            ],
            [
                "google-gemini-2025",
                "Measuring the environmental impact of delivering AI at Google Scale",
                "Elsworth and others (Google)",
                "https://arxiv.org/abs/2508.15734",
                "facts",
                "2025-08",
                "A median text prompt of Gemini: 58% accelerators, 25% processors and memory, 10% idle machines, 8% overhead; bounds of the share: NVIDIA's DGX H100 (10.2 kW for eight of 700 W) and EcoLogits' server (1.2 kW)",
            ],
            [
                "mlenergy-v3",
                "The ML.ENERGY Leaderboard v3: measured energy of serving language models",
                "ML.ENERGY Initiative",
                "https://github.com/ml-energy/leaderboard",
                "facts, to be cited",
                "0cd52da (2026-02-16)",
                "GPU energy only, vLLM on H100 and B200; our fits and statistics",
            ],
            [
                "model-cards",
                "Parameter counts on the models' own cards",
                "the makers of the models",
                "https://huggingface.co/models",
                "facts",
                "2026-11",
                "Assembled by hand, rounded as published; empty where the maker publishes none",
            ],
            [
                "tonsure-inference",
                "Conventions of ours for estimating inference",
                "Tonsure",
                "https://github.com/ml-energy/leaderboard",
                "ours",
                "2026-11",
                "No measurement stands behind them; their bounds are wide on purpose",
            ],
            [
                "training-mfu",
                "Model FLOPs utilisation that makers report for large runs",
                "Meta (Llama 3: 38-43%), Google (PaLM: 46%), NVIDIA (Megatron: up to 52%)",
                "https://arxiv.org/abs/2407.21783",
                "facts",
                "2021-2024",
                "Recalled; the lower bound is for small or sparse models",
            ],
        ];
        return new Table(
            "sources.csv",
            "source,title,publisher,url,licence,retrieved_or_version,note",
            [
                .. rows.Concat(HardwareSources.Rows)
                    .Concat(ClaimSources.Rows)
                    .Concat(GenerationSources.Rows)
                    .Concat(GridSources.Rows)
                    .Concat(SchemasTable.Sources)
                    .OrderBy(r => r[0], StringComparer.Ordinal),
            ]
        );
    }
}
