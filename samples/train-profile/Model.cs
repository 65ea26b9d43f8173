using Microsoft.ML;
using Microsoft.ML.Data;

namespace Tonsure.Samples.TrainProfile;

/// <summary>A gradient-boosted regression of <see cref="Example.Label"/>; the same seed gives the same trees.</summary>
internal sealed class Model
{
    private readonly MLContext _context;
    private readonly ITransformer _trees;
    private readonly DataViewSchema _schema;

    private Model(MLContext context, ITransformer trees, DataViewSchema schema)
    {
        _context = context;
        _trees = trees;
        _schema = schema;
    }

    public static Model Train(
        IReadOnlyList<Example> examples,
        Arguments arguments,
        Boosting boosting
    )
    {
        var context = new MLContext(arguments.Seed);
        var data = context.Data.LoadFromEnumerable(examples);
        return new Model(context, boosting.Fit(context, data, arguments), data.Schema);
    }

    /// <summary>The log of each hour's mean over its zone's yearly mean.</summary>
    public double[] Tell(IReadOnlyList<Example> examples) =>
        [
            .. _trees
                .Transform(_context.Data.LoadFromEnumerable(examples))
                .GetColumn<float>("Score")
                .Zip(examples, (correction, example) => (double)example.Start + correction),
        ];

    public void Save(string file) => _context.Model.Save(_trees, _schema, file);
}
