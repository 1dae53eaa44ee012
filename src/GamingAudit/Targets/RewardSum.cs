using System.Runtime.CompilerServices;

namespace GamingAudit;

/// <summary>Adds up the terms of a reward. Costs one null test a term when nobody asks which term paid.</summary>
public struct RewardSum
{
    private readonly ITermLedger? ledger;

    /// <summary>A sum whose terms are also reported to <paramref name="ledger"/>.</summary>
    public RewardSum(ITermLedger? ledger)
    {
        this.ledger = ledger;
        Total = 0;
    }

    /// <summary>The reward: the sum of the terms added so far.</summary>
    public double Total { get; private set; }

    /// <summary>Adds a term; its file and line are captured where it is written.</summary>
    public void Add(
        string term, double amount, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Total += amount;
        ledger?.Record(term, amount, file, line);
    }
}
