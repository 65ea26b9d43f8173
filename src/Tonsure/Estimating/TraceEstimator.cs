using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>Estimates many requests of different lengths, each by itself, and adds them up; their errors are those of one method.</summary>
public static class TraceEstimator
{
    /// <summary>What a trace of requests used, or which inputs make no sense.</summary>
    /// <param name="estimator">Estimates one kind of request.</param>
    /// <param name="inputs">All but the tokens.</param>
    /// <param name="requests">The requests; at least one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Formulas, per-token figures and assumptions are those of the mean request; all energies are sums over the trace.</returns>
    public static InferenceOutcome Estimate(
        InferenceEstimator estimator,
        InferenceInputs inputs,
        IReadOnlyCollection<TraceRequest> requests,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfZero(requests.Count);
        double input = requests.Average(request => request.InputTokens);
        double output = requests.Average(request => request.OutputTokens);
        InferenceInputs Of(double inputTokens, double outputTokens, double count) =>
            inputs with
            {
                Workload = inputs.Workload with
                {
                    InputTokens = inputTokens,
                    OutputTokens = outputTokens,
                    Requests = count,
                },
            };
        if (
            estimator.Estimate(Of(input, output, requests.Count))
            is not InferenceOutcome.Estimated mean
        )
        {
            return estimator.Estimate(Of(input, output, requests.Count));
        }

        Totals totals = new();
        foreach (IGrouping<TraceRequest, TraceRequest> alike in requests.GroupBy(one => one))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (
                estimator.Estimate(Of(alike.Key.InputTokens, alike.Key.OutputTokens, alike.Count()))
            )
            {
                case InferenceOutcome.Estimated { Estimate: var some }:
                    totals.Add(some.Energy);
                    break;
                case InferenceOutcome.Refused refused:
                    return refused;
            }
        }

        return new InferenceOutcome.Estimated(totals.Instead(mean.Estimate, requests.Count));
    }

    private sealed class Totals
    {
        private readonly Dictionary<string, EstimatePart> _parts = new(StringComparer.Ordinal);
        private Bounded<ItEnergy> _accelerators;
        private Bounded<ItEnergy> _host;
        private Bounded<ItEnergy> _it;

        public void Add(Estimate energy)
        {
            _accelerators = Sum(_accelerators, energy.Accelerators);
            _host = Sum(_host, energy.Host);
            _it = Sum(_it, energy.It);
            foreach (EstimatePart part in energy.Parts)
            {
                _parts[part.Name] = _parts.TryGetValue(part.Name, out EstimatePart? known)
                    ? known with
                    {
                        Tokens = known.Tokens + part.Tokens,
                        Energy = Sum(known.Energy, part.Energy),
                    }
                    : part;
            }
        }

        public InferenceEstimate Instead(InferenceEstimate mean, int requests)
        {
            Bounded<double> perRequest = new Bounded<double>(
                _it.Value.Joules,
                _it.Lower.Joules,
                _it.Upper.Joules
            ).Times(1.0 / requests);
            return mean with
            {
                Energy = mean.Energy with
                {
                    Accelerators = _accelerators,
                    Host = _host,
                    It = _it,
                    Parts = [.. _parts.Values],
                },
                ItJoulesPerRequest = perRequest,
                ItJoulesPerThousandRequests = perRequest.Times(1000),
            };
        }

        private static Bounded<ItEnergy> Sum(Bounded<ItEnergy> left, Bounded<ItEnergy> right) =>
            BoundedJoules.Sum([left, right]);
    }
}
