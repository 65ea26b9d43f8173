using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>What some inference used.</summary>
/// <param name="Rung">How it was estimated.</param>
/// <param name="Energy">All requests together.</param>
/// <param name="AcceleratorJoulesPerOutputToken">Of the accelerators, for one generated token without its share of the prompt.</param>
/// <param name="AcceleratorJoulesPerInputToken">Of the accelerators, for one prompt token that was not cached.</param>
/// <param name="AcceleratorJoulesPerRequest">Of the accelerators, all parts of one request.</param>
/// <param name="ItJoulesPerOutputToken">Of the servers, all parts of a request over its generated tokens; null where none are generated.</param>
/// <param name="ItJoulesPerRequest">Of the servers, for one request.</param>
/// <param name="ItJoulesPerThousandRequests">Of the servers, for a thousand.</param>
public sealed record InferenceEstimate(
    InferenceRung Rung,
    Estimate Energy,
    Bounded<double> AcceleratorJoulesPerOutputToken,
    Bounded<double> AcceleratorJoulesPerInputToken,
    Bounded<double> AcceleratorJoulesPerRequest,
    Bounded<double>? ItJoulesPerOutputToken,
    Bounded<double> ItJoulesPerRequest,
    Bounded<double> ItJoulesPerThousandRequests
);
