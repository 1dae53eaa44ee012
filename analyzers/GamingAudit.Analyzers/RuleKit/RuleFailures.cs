using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Keeps what goes wrong in rules, so that one that throws costs nothing that the others find.</summary>
internal sealed class RuleFailures
{
    private readonly List<InvalidOperationException> all = [];

    public IReadOnlyList<InvalidOperationException> All => all;

    /// <summary>Has each rule check something.</summary>
    public void Check<TLedger>(
        ImmutableArray<RewardRule> rules, TLedger ledger, RuleContext context,
        Action<RewardRule, TLedger, RuleContext> check)
    {
        foreach (RewardRule rule in rules)
        {
            try
            {
                check(rule, ledger, context);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                all.Add(new InvalidOperationException($"{rule.Descriptor.Id} failed: {e.Message}", e));
            }
        }
    }

    /// <summary>Throws what went wrong first, once everything was checked.</summary>
    public void Throw()
    {
        if (all.FirstOrDefault() is { } first) throw first;
    }
}
