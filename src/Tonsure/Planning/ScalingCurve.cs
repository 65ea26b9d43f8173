using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>The scales at which a job can run: one for a fixed job, several for an elastic one, in ascending order of scale and of rate.</summary>
public sealed class ScalingCurve
{
    private readonly ScalePoint[] _points;

    /// <summary>An elastic curve.</summary>
    /// <param name="points">At least one; scale and rate both ascend.</param>
    /// <exception cref="ArgumentException">There is no point, a figure is not finite and positive, or scale or rate does not ascend.</exception>
    public ScalingCurve(params IReadOnlyList<ScalePoint> points)
    {
        if (points.Count == 0)
        {
            throw new ArgumentException("a job has at least one scale", nameof(points));
        }

        (double scale, double rate) = (0, 0);
        foreach (ScalePoint point in points)
        {
            if (
                !(point.Scale > scale && point.Rate > rate)
                || !double.IsFinite(point.Scale)
                || !double.IsFinite(point.Rate)
            )
            {
                throw new ArgumentException(
                    $"scale {point.Scale} at rate {point.Rate} does not ascend from {scale} at {rate}",
                    nameof(points)
                );
            }

            (scale, rate) = (point.Scale, point.Rate);
        }

        _points = [.. points];
    }

    /// <summary>The points, in ascending order.</summary>
    public IReadOnlyList<ScalePoint> Points => _points;

    /// <summary>Whether there is a choice.</summary>
    public bool IsElastic => _points.Length > 1;

    /// <summary>The point at which a job runs that makes no choice: the one nearest to rate 1, at which work is stated; the lower one of two.</summary>
    public int Reference
    {
        get
        {
            int best = 0;
            for (int i = 1; i < _points.Length; i++)
            {
                best = Math.Abs(_points[i].Rate - 1) < Math.Abs(_points[best].Rate - 1) ? i : best;
            }

            return best;
        }
    }

    /// <summary>A job with one scale, 1, and one power.</summary>
    public static ScalingCurve Fixed(Power power) => new(new ScalePoint(1, 1, power));
}
