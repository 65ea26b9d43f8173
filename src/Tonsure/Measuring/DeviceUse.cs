using System.Collections.Immutable;

namespace Tonsure.Measuring;

/// <summary>Who used a device over a span.</summary>
/// <param name="Users">The processes; empty where nobody did.</param>
/// <param name="IsWeighed">Whether the weights are measured use; false where it is only known who was there.</param>
public sealed record DeviceUse(ImmutableArray<DeviceUser> Users, bool IsWeighed);
