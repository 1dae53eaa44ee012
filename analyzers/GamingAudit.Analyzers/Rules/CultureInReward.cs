using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount or its guard parses or formats a number by the culture of the machine.</summary>
internal sealed class CultureInReward : RewardRule
{
    public const string Id = "GA4007";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Culture decides a reward",
        "'{0}' depends on '{1}', which reads numbers by the machine's culture: \"1.5\" is 15 in one that writes "
        + "a comma, so the same answer earns another reward there",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        HashSet<string> conversions = context.Words(WordLists.Conversions);
        foreach (RewardTerm term in method.Terms)
        {
            IOperation? call = Deciders.Of(term, method).Concat(Parsed(term, method))
                .FirstOrDefault(part => IsByCulture(part, conversions));
            if (call is null) continue;
            context.Report(
                Rule, call.Syntax.GetLocation(), term.Location,
                term.Call.Site.Syntax.ToString(), call.Syntax.ToString());
        }
    }

    // TryParse(text, out var value): the value that the term reads comes out of an argument.
    private static IEnumerable<IOperation> Parsed(RewardTerm term, MethodLedger method)
    {
        var read = new HashSet<ISymbol>(
            Deciders.Of(term, method).OfType<ILocalReferenceOperation>().Select(reference => reference.Local),
            SymbolEqualityComparer.Default);
        return method.Body.DescendantsAndSelf().OfType<IInvocationOperation>().Where(
            call => call.Arguments.Any(argument => argument.Parameter?.RefKind == RefKind.Out
                && argument.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(
                    local => read.Contains(local.Local))));
    }

    private static bool IsByCulture(IOperation operation, HashSet<string> conversions)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method }) return false;
        if (method.Parameters.Any(parameter => parameter.Type.Name is "IFormatProvider" or "CultureInfo")) return false;
        return method.Name switch
        {
            "Parse" or "TryParse" => ValueParts.IsFloating(method.ContainingType),
            "ToString" => ValueParts.IsFloating(method.ContainingType),
            _ => conversions.Contains(method.Name) && method.ContainingType.Name == "Convert"
                && method.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String,
        };
    }
}
