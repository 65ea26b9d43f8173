using System.Globalization;
using Tonsure.Adapters.Inference;
using Tonsure.Estimating;
using Tonsure.System.Tests.Documents;
using Xunit;

namespace Tonsure.System.Tests.FactorTables;

/// <summary>What estimates of inference promise. That the errors are those of the data, the generator's own test says.</summary>
public sealed class ShippedInferenceTests
{
    private static readonly ShippedTable Errors = ShippedTable.Read("inference/errors.csv");

    private static readonly string Data = Path.Combine(ShippedTable.Repository, "data");

    [Theory]
    [InlineData("model")]
    [InlineData("family")]
    public void On_models_it_has_not_seen_half_of_the_estimates_are_within_a_fifth(
        string leftOut
    ) => Assert.InRange(Overall(leftOut).Figure("regression_error"), 0, 0.20);

    [Theory]
    [InlineData("model")]
    [InlineData("family")]
    public void With_throughput_half_of_them_are_within_fifteen_percent_and_better_than_a_constant(
        string leftOut
    )
    {
        double error = Overall(leftOut).Figure("throughput_error");
        Assert.InRange(error, 0, 0.15);
        Assert.True(error < Overall(leftOut).Figure("constant_power_error"));
    }

    [Theory]
    [InlineData("regression_coverage")]
    [InlineData("throughput_coverage")]
    [InlineData("parameters_coverage")]
    public void The_intervals_hold_nine_points_in_ten_of_models_that_they_have_not_seen(
        string coverage
    )
    {
        Assert.InRange(Overall("model").Figure(coverage), 0.85, 0.95);
        Assert.InRange(Overall("family").Figure(coverage), 0.85, 0.95);
    }

    [Fact]
    public void More_knowledge_is_less_error()
    {
        ShippedRow overall = Overall("model");
        Assert.True(overall.Figure("throughput_error") < overall.Figure("regression_error"));
        Assert.True(overall.Figure("regression_error") < overall.Figure("parameters_error"));
    }

    [Fact]
    public void The_method_shows_the_errors_that_are_shipped() =>
        Snapshot.Holds(
            "docs/method/estimating.md",
            "errors",
            string.Join(
                '\n',
                Errors
                    .Rows.Select(row =>
                        $"{row["dimension"], -16}{row["group"], -26}{row["left_out"], -8}{row["points"], 6}{Percent(row, "regression_error")}{Percent(row, "throughput_error")}{Percent(row, "ecologits_error")}{Percent(row, "regression_coverage")}{Percent(row, "throughput_coverage")}"
                    )
                    .Prepend(
                        $"{"", -16}{"", -26}{"unseen", -8}{"points", 6}{"regression", 12}{"throughput", 12}{"EcoLogits", 12}{"inside", 12}{"inside", 12}"
                    )
            )
        );

    [Theory]
    [InlineData("roofline", "weights", 1, "weights    {0:0.000} × TDP")]
    [InlineData("roofline", "compute", 1, "compute    {0:0.00}  × TDP")]
    [InlineData("roofline", "cache", 1, "cache      {0:0.000} × TDP")]
    [InlineData("roofline", "step", 1e3, "step       {0:0.00} ms × TDP")]
    [InlineData("roofline", "sequence", 1e3, "sequence   {0:0.000} ms × TDP")]
    [InlineData("roofline", "fast_weights", 1, "× {0:0.00}^f, × ")]
    [InlineData("roofline", "fast_sequence", 1, "× {0:0.000}^f")]
    [InlineData("roofline", "eight_bit_weights", 1, "× {0:0.00} for 8-bit weights")]
    [InlineData("roofline", "microscaled", 1, "× {0:0.000} for mxfp4")]
    [InlineData("power_fraction", "base", 1, "{0:0.000} × (P ÷ N)^")]
    [InlineData("power_fraction", "total_exponent", 1, "(P ÷ N)^{0:0.000}")]
    [InlineData("power_fraction", "active_exponent", 1, "(active ÷ N)^{0:0.000}")]
    [InlineData("power_fraction", "batch_exponent", 1, "B^{0:0.000}")]
    [InlineData("parameters", "base", 1, "{0:0.0000} × active^")]
    [InlineData("parameters", "active_exponent", 1, "active^{0:0.000}")]
    [InlineData("parameters", "total_exponent", 1, "total^{0:0.000}")]
    public void The_method_tells_the_coefficients_that_are_shipped(
        string method,
        string coefficient,
        double scale,
        string text
    )
    {
        ShippedRow row = Assert.Single(
            ShippedTable.Read("inference/regression.csv").Rows,
            row => row.Has("method", method) && row.Has("coefficient", coefficient)
        );
        Assert.Contains(
            string.Format(CultureInfo.InvariantCulture, text, row.Figure("value") * scale),
            Pages.Text("docs/method/estimating.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_program_s_own_estimates_of_the_measured_points_are_as_good_as_it_says()
    {
        List<(double Error, bool Inside)> told = [];
        foreach (ShippedRow row in MeasuredPoints())
        {
            Assert.True(WeightPrecision.TryParse(row["precision"], out WeightPrecision? precision));
            InferenceModel model = new(
                row["model_id"],
                row.Figure("total_params_b") * 1e9,
                row.Figure("active_params_b") * 1e9,
                precision
            );
            InferenceOutcome outcome = new InferenceEstimator(
                ShippedInferenceTables.Load(Data)
            ).Estimate(
                new InferenceInputs(
                    model,
                    new InferenceWorkload(
                        0,
                        0,
                        row.Figure("avg_output_len"),
                        0,
                        1000,
                        row.Figure("avg_batch"),
                        (int)row.Figure("num_gpus")
                    ),
                    row.Has("gpu", "B200") ? DeviceFigures.B200 : DeviceFigures.H100,
                    null,
                    null,
                    null
                )
            );
            InferenceEstimate estimate = Assert
                .IsType<InferenceOutcome.Estimated>(outcome)
                .Estimate;
            double measured = row.Figure("j_per_token");
            told.Add(
                (
                    Math.Abs((estimate.AcceleratorJoulesPerOutputToken.Value / measured) - 1),
                    measured >= estimate.AcceleratorJoulesPerOutputToken.Lower
                        && measured <= estimate.AcceleratorJoulesPerOutputToken.Upper
                )
            );
        }

        Assert.Equal(447, told.Count);
        Assert.InRange(told.Select(point => point.Error).Order().ElementAt(told.Count / 2), 0, 0.2);
        // These have been seen, so that more of them may be inside than of others.
        Assert.InRange(told.Count(point => point.Inside) / (double)told.Count, 0.85, 0.98);
    }

    [Fact]
    public void Closed_models_have_no_figures_and_open_ones_have_theirs()
    {
        ModelCatalogue models = ShippedModels.Load(Data);
        Assert.All(
            ["gpt-4o", "claude-sonnet-4-5", "gemini-2.5-pro"],
            name => Assert.IsType<ModelLookup.Unpublished>(models.Find(name))
        );
        Assert.Equal(
            117e9,
            Assert.IsType<ModelLookup.Found>(models.Find("gpt-oss-120b")).Model.TotalParameters
        );
        string[] names = [.. models.Entries.SelectMany(entry => entry.Aliases.Append(entry.Name))];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static ShippedRow Overall(string leftOut) =>
        Assert.Single(
            Errors.Rows,
            row => row.Has("dimension", "all") && row.Has("left_out", leftOut)
        );

    private static string Percent(ShippedRow row, string column) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Figure(column) * 100, 10:0.0} %");

    private static IEnumerable<ShippedRow> MeasuredPoints()
    {
        string shared =
            Environment.GetEnvironmentVariable("TONSURE_SHARED")
            ?? Path.Combine(ShippedTable.Repository, "..", "shared");
        string points = Path.Combine(shared, "data", "inference", "mlenergy_v3_llm.csv");
        if (!File.Exists(points))
        {
            Assert.Skip("The collection of facts is not here (TONSURE_SHARED).");
        }

        return ShippedTable
            .ReadFile(points)
            .Rows.Where(row =>
                row.Has("task", "gpqa")
                || row.Has("task", "lm-arena-chat")
                || row.Has("task", "sourcegraph-fim")
            );
    }
}
