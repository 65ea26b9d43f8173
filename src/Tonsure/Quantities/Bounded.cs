namespace Tonsure.Quantities;

/// <summary>A figure with its 90% bounds: lower ≤ value ≤ upper.</summary>
/// <typeparam name="T">A quantity.</typeparam>
public readonly record struct Bounded<T>
    where T : struct, IComparable<T>
{
    /// <summary>A figure and its bounds.</summary>
    /// <exception cref="ArgumentException">The value is outside its bounds.</exception>
    public Bounded(T value, T lower, T upper)
    {
        if (lower.CompareTo(value) > 0 || value.CompareTo(upper) > 0)
        {
            throw new ArgumentException(
                $"{value} is outside its bounds {lower} … {upper}",
                nameof(value)
            );
        }

        (Value, Lower, Upper) = (value, lower, upper);
    }

    /// <summary>The best figure.</summary>
    public T Value { get; }

    /// <summary>The true figure is below this in one case of twenty.</summary>
    public T Lower { get; }

    /// <summary>The true figure is above this in one case of twenty.</summary>
    public T Upper { get; }

    /// <summary>A figure that is known exactly.</summary>
    public static Bounded<T> Exactly(T value) => new(value, value, value);

    /// <summary>A figure whose bounds, rounded apart from it, may miss it by the last digit; they are moved to it.</summary>
    public static Bounded<T> Around(T value, T lower, T upper) =>
        new(
            value,
            lower.CompareTo(value) > 0 ? value : lower,
            upper.CompareTo(value) < 0 ? value : upper
        );

    /// <summary><c>VALUE (LOWER … UPPER)</c>.</summary>
    public override string ToString() => $"{Value} ({Lower} … {Upper})";
}
