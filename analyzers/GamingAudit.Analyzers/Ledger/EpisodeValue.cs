using System;

namespace GamingAudit.Analyzers.Ledger;

/// <summary>What pay is worth over an episode: the sum over its steps, discounted.</summary>
/// <param name="Horizon">Steps in an episode.</param>
/// <param name="Discount">The discount factor; 1 for none.</param>
internal readonly record struct EpisodeValue(int Horizon, double Discount)
{
    /// <summary>The return of the amount at every step.</summary>
    public double EveryStep(double amount) => Over(amount, Horizon);

    /// <summary>The return of the amount at the last step alone.</summary>
    public double AtTheEnd(double amount) => amount * Math.Pow(Discount, Horizon - 1);

    /// <summary>The return of the amount at every step but the last.</summary>
    public double UntilTheEnd(double amount) => Over(amount, Horizon - 1);

    private double Over(double amount, int steps) =>
        Discount >= 1 ? amount * steps : amount * (1 - Math.Pow(Discount, steps)) / (1 - Discount);
}
