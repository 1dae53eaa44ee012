namespace GamingAudit.Linting.Ledgers;

/// <summary>The first terms of some ledgers: generated code may have more than a report can hold.</summary>
/// <param name="Ledgers">The ledgers, those without a term left apart.</param>
/// <param name="LeftOut">How many terms are left out.</param>
internal sealed record LedgerCut(IReadOnlyList<RewardLedger> Ledgers, int LeftOut)
{
    /// <summary>At most so many terms of all ledgers together.</summary>
    public static LedgerCut Of(IReadOnlyList<RewardLedger> ledgers, int most)
    {
        int all = ledgers.Sum(ledger => ledger.Terms.Count);
        if (all <= most) return new LedgerCut(ledgers, 0);
        var kept = new List<RewardLedger>();
        int left = most;
        foreach (RewardLedger ledger in ledgers.TakeWhile(_ => left > 0))
        {
            kept.Add(ledger with { Terms = [.. ledger.Terms.Take(left)], Ends = [.. ledger.Ends.Take(left)] });
            left -= kept[^1].Terms.Count;
        }
        return new LedgerCut(kept, all - most);
    }
}
