using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A term is called a penalty and pays, or is called a bonus and charges.</summary>
internal sealed class PerverseSign : RewardRule
{
    public const string Id = "GA3021";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Sign against the name",
        "'{0}' {1} {2}, and is called '{3}': the agent seeks what it is meant to avoid, or the reverse",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Via is not null || term.Kind == CallKind.Return) continue;
            string? name = term.Value?.Unconverted() switch
            {
                IMemberReferenceOperation or ILocalReferenceOperation =>
                    Places.Of(term.Value.Syntax).Names.LastOrDefault(),
                { } value when CallShape.Of(value) is { } call && call.Receiver().IsSelf => Given(call, context.Type),
                _ => null,
            };
            if (name is not null && IsAgainst(name, term.Amount, context))
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), Verb(term.Amount),
                    Text(term.Amount), name);
        }
    }

    // What an own helper gives: the local that is all it returns.
    private static string? Given(CallShape call, TypeSource type) =>
        type.Declaration(call)?.Body?.DescendantNodes().OfType<ReturnStatementSyntax>().ToArray()
            is { Length: 1 } results && results[0].Expression is IdentifierNameSyntax { Identifier.ValueText: var name }
                ? name
                : null;

    internal static bool IsAgainst(string name, Amount amount, RuleContext context)
    {
        string[] words = NameWords.Of(name).ToArray();
        bool isBad = words.Any(context.Words(WordLists.Penalties).Contains);
        bool isGood = words.Any(context.Words(WordLists.Bonuses).Contains);
        if (isBad == isGood || (isBad && words.Any(context.Words(WordLists.Unclear).Contains))) return false;
        return isBad ? amount.Low >= 0 && amount.High > 0 : amount.High <= 0 && amount.Low < 0;
    }

    internal static string Verb(Amount amount) => amount.High > 0 ? "pays" : "charges";

    internal static string Text(Amount amount) => amount.High > 0 ? amount.ToString() : (-amount).ToString();
}
