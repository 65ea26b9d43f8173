namespace Tonsure.Estimating;

/// <summary>A thing that reserved accelerators take their part of.</summary>
/// <param name="Name">Snake case: <c>device</c>, <c>server</c>.</param>
/// <param name="Carbon">The carbon of making it, and its life.</param>
/// <param name="Devices">Among how many accelerators it is divided: 1 for the accelerator itself.</param>
public sealed record EmbodiedShare(string Name, EmbodiedCarbon Carbon, double Devices);
