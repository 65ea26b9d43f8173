using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>What reserving one device for an hour costs beside the energy of the job; counted where a request asks for it.</summary>
/// <param name="EmbodiedPerHour">Embodied emissions of a device-hour: made ÷ (expected life × use).</param>
/// <param name="Idle">IT power that a reserved device draws beside the power stated for the job.</param>
public sealed record ReservedDevice(CarbonMass EmbodiedPerHour, Power Idle);
