using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Tonsure.Samples.TrainProfile;

/// <summary>
/// Which gradient boosting grows the trees: LightGBM where its library loads, else ML.NET's own FastTree.
/// LightGBM's library is built for x64 and needs OpenMP (libgomp1), which a bare machine lacks.
/// </summary>
internal sealed record Boosting(string Name, string? WhyNotLightGbm)
{
    private const double LearningRate = 0.03;
    private const int Leaves = 31;
    private const int LeastExamplesALeaf = 200;
    private const double FeatureFraction = 0.5;

    public static Boosting Choose() =>
        NativeLibrary.TryLoad(
            "lib_lightgbm",
            typeof(LightGbmRegressionTrainer).Assembly,
            null,
            out _
        )
            ? new Boosting("LightGBM", null)
            : new Boosting(
                "FastTree",
                "LightGBM's library does not load here (it is built for x64 and needs OpenMP; on Debian: apt-get install libgomp1)"
            );

    public ITransformer Fit(MLContext context, IDataView data, Arguments arguments) =>
        WhyNotLightGbm is null
            ? LightGbm(context, arguments).Fit(data)
            : FastTree(context, arguments).Fit(data);

    private static LightGbmRegressionTrainer LightGbm(MLContext context, Arguments arguments) =>
        context.Regression.Trainers.LightGbm(
            new LightGbmRegressionTrainer.Options
            {
                NumberOfIterations = arguments.Rounds,
                NumberOfThreads = arguments.Threads,
                Seed = arguments.Seed,
                Deterministic = true,
                ForceRowWise = true,
                UseCategoricalSplit = false,
                LearningRate = LearningRate,
                NumberOfLeaves = Leaves,
                MinimumExampleCountPerLeaf = LeastExamplesALeaf,
                Booster = new GradientBooster.Options
                {
                    FeatureFraction = FeatureFraction,
                    L2Regularization = 5,
                },
            }
        );

    private static FastTreeRegressionTrainer FastTree(MLContext context, Arguments arguments) =>
        context.Regression.Trainers.FastTree(
            new FastTreeRegressionTrainer.Options
            {
                NumberOfTrees = arguments.Rounds,
                NumberOfThreads = arguments.Threads,
                Seed = arguments.Seed,
                FeatureSelectionSeed = arguments.Seed,
                LearningRate = LearningRate,
                NumberOfLeaves = Leaves,
                MinimumExampleCountPerLeaf = LeastExamplesALeaf,
                FeatureFraction = FeatureFraction,
            }
        );
}
