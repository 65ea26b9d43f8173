namespace Tonsure.FactorTables.Tables;

/// <summary>Who stands behind the published footprints and the cards of evidence.</summary>
internal static class ClaimSources
{
    private const string Facts = "facts";
    private const string Meta = "Meta";

    public static string[][] Rows =>
        [
            Row(
                "belkhir-2018",
                "Assessing ICT global emissions footprint: trends to 2040",
                "Belkhir, Elmeligi (Journal of Cleaner Production)",
                "https://doi.org/10.1016/j.jclepro.2017.12.239",
                "2018"
            ),
            Row(
                "campaign-text",
                "The text of the campaign that this project starts from",
                "the campaign",
                "",
                "2026"
            ),
            Row(
                "crystal-sapa-2015",
                "The Crystal, the environmental jewel in London's crown",
                "Sapa Building System",
                "https://www.sapabuildingsystem.com/",
                "2015-06-01"
            ),
            Row(
                "deepseek-v3",
                "DeepSeek-V3, README",
                "DeepSeek",
                "https://github.com/deepseek-ai/DeepSeek-V3",
                "9b4e978"
            ),
            Row(
                "eia-home-2020",
                "How much electricity does an American home use?",
                "US Energy Information Administration",
                "https://www.eia.gov/tools/faqs/faq.php?id=97&t=3",
                "2021-10-07"
            ),
            Row(
                "epoch-2025",
                "How much energy does ChatGPT use?",
                "Epoch AI",
                "https://epoch.ai/gradient-updates/how-much-energy-does-chatgpt-use",
                "2025-02"
            ),
            Row(
                "freitag-2021",
                "The climate impact of ICT: a review of estimates, trends and regulations",
                "Freitag, Berners-Lee, Widdicks, Knowles, Blair, Friday",
                "https://arxiv.org/abs/2102.02622",
                "2021-02-03"
            ),
            Row(
                "gemini-2025",
                "Measuring the environmental impact of AI inference",
                "Google",
                "https://cloud.google.com/blog/products/infrastructure/measuring-the-environmental-impact-of-ai-inference",
                "2025-08"
            ),
            Row(
                "gemma2-2024",
                "Gemma 2: Improving Open Language Models at a Practical Size",
                "Google DeepMind",
                "https://arxiv.org/abs/2408.00118",
                "2024"
            ),
            Row(
                "llama-2023",
                "LLaMA: Open and Efficient Foundation Language Models",
                Meta,
                "https://arxiv.org/abs/2302.13971",
                "2023"
            ),
            Row(
                "llama-cards",
                "Model cards of Llama 2 to 4",
                Meta,
                "https://github.com/meta-llama/llama-models",
                "a9c89c4"
            ),
            Row(
                "mistral-2025",
                "Life cycle assessment of Mistral Large 2",
                "Mistral AI, Carbone 4, ADEME",
                "https://mistral.ai/news/our-contribution-to-a-global-environmental-standard-for-ai",
                "2025-07"
            ),
            Row(
                "morrison-2025",
                "Holistically Evaluating the Environmental Impact of Creating Language Models",
                "Morrison and others",
                "https://arxiv.org/abs/2503.05804",
                "2025"
            ),
            Row(
                "nist-pound",
                "International avoirdupois pound, exact by definition",
                "NIST",
                "https://www.nist.gov/pml/special-publication-811",
                "SP 811"
            ),
            Row(
                "olmo-2024",
                "OLMo: Accelerating the Science of Language Models",
                "Allen Institute for AI",
                "https://arxiv.org/abs/2402.00838",
                "2024"
            ),
            Row(
                "olmo2-2025",
                "2 OLMo 2 Furious",
                "Allen Institute for AI",
                "https://arxiv.org/abs/2501.00656",
                "2025"
            ),
            Row("olmo3-2026", "Footprint of Olmo 3", "Allen Institute for AI", "", "2026"),
            Row(
                "palm-2022",
                "PaLM: Scaling Language Modeling with Pathways",
                "Google",
                "https://arxiv.org/abs/2204.02311",
                "2022"
            ),
            Row(
                "patterson-2021",
                "Carbon Emissions and Large Neural Network Training",
                "Patterson and others",
                "https://arxiv.org/abs/2104.10350",
                "2021"
            ),
            Row(
                "patterson-2022",
                "The Carbon Footprint of Machine Learning Training Will Plateau, Then Shrink",
                "Patterson and others",
                "https://arxiv.org/abs/2204.05149",
                "2022"
            ),
            Row(
                "sci-ai-2026",
                "Software Carbon Intensity for AI, specification",
                "Green Software Foundation",
                "https://github.com/Green-Software-Foundation/sci-ai",
                "02bc0f1"
            ),
            Row(
                "sd-v1",
                "Stable Diffusion v1, model card",
                "CompVis, Stability AI",
                "https://huggingface.co/CompVis/stable-diffusion",
                "2022"
            ),
            Row(
                "starcoder-2023",
                "StarCoder: may the source be with you!",
                "BigCode",
                "https://arxiv.org/abs/2305.06161",
                "2023"
            ),
            Row(
                "strubell-2019",
                "Energy and Policy Considerations for Deep Learning in NLP",
                "Strubell, Ganesh, McCallum",
                "https://arxiv.org/abs/1906.02243",
                "2019"
            ),
        ];

    private static string[] Row(
        string key,
        string title,
        string publisher,
        string url,
        string version
    ) => [key, title, publisher, url, Facts, version, "Published figures, for data/claims"];
}
