using Tonsure.Estimating;

namespace Tonsure.FactorTables.Inference;

/// <summary>One measured way of serving a model.</summary>
internal sealed record InferencePoint(
    string Task,
    string Gpu,
    string Architecture,
    DecodePoint Decode,
    double MostSequences,
    double Watts,
    double JoulesPerToken,
    double TokensPerSecond
)
{
    // The lengths of the prompts are not published with the points; these tasks have short ones.
    private const double PromptTokens = 200;

    private static readonly string[] TextTasks = ["gpqa", "lm-arena-chat", "sourcegraph-fim"];

    public string Model => Decode.Model.Name;

    /// <summary>Models that share make and shape tell less of one another than their number says.</summary>
    public string Family =>
        Model switch
        {
            var m when m.Contains("Llama-3", StringComparison.Ordinal) => "llama-3",
            var m when m.Contains("Llama-4", StringComparison.Ordinal) => "llama-4",
            var m when m.Contains("Nemotron", StringComparison.Ordinal) => "nemotron",
            var m when m.Contains("DeepSeek", StringComparison.Ordinal) => "deepseek",
            var m when m.Contains("gpt-oss", StringComparison.Ordinal) => "gpt-oss",
            var m when m.Contains("235B", StringComparison.Ordinal) => "qwen-3-235b",
            var m when m.Contains("480B", StringComparison.Ordinal) => "qwen-3-480b",
            var m when m.Contains("30B", StringComparison.Ordinal) => "qwen-3-30b",
            _ => "qwen-3-dense",
        };

    public bool IsText => TextTasks.Contains(Task);

    /// <summary>Power of the devices over their limit.</summary>
    public double PowerFraction => Watts / (Decode.Device.Tdp.Watts * Decode.Devices);

    public static List<InferencePoint> ReadAll(Facts facts) =>
        [.. facts.Read("inference/mlenergy_v3_llm.csv").Select(Read)];

    private static InferencePoint Read(CsvRow row)
    {
        if (!WeightPrecision.TryParse(row["precision"], out var precision))
        {
            throw new InvalidDataException($"precision {row["precision"]} is not known");
        }

        var model = new InferenceModel(
            row["model_id"],
            Figures.Parse(row["total_params_b"]) * 1e9,
            Figures.Parse(row["active_params_b"]) * 1e9,
            precision
        );
        return new InferencePoint(
            row["task"],
            row["gpu"],
            row["architecture"],
            new DecodePoint(
                model,
                row["gpu"] == "B200" ? DeviceFigures.B200 : DeviceFigures.H100,
                (int)Figures.Parse(row["num_gpus"]),
                Figures.Parse(row["avg_batch"]),
                Figures.Parse(row["avg_output_len"]) / 2 + PromptTokens
            ),
            Figures.Parse(row["max_num_seqs"]),
            Figures.Parse(row["avg_power_w"]),
            Figures.Parse(row["j_per_token"]),
            Figures.Parse(row["tok_per_s"])
        );
    }
}
