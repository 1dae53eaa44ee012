using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount or its guard is read from a file, the network, a process or the machine's settings.</summary>
internal sealed class IoInReward : RewardRule
{
    public const string Id = "GA4003";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Input in a reward",
        "'{0}' depends on '{1}', which lies outside of the environment: no seed reproduces it, and an agent "
        + "that can write there writes its own reward",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        HashSet<string> outside = context.Words(WordLists.Outside);
        HashSet<string> settings = context.Words(WordLists.Settings);
        foreach (RewardTerm term in method.Terms)
        {
            IOperation? input = Deciders.Of(term, method).FirstOrDefault(part => IsInput(part, outside, settings));
            // if (Input.GetKey(...)) agent.Pay(); of whoever runs the method that pays.
            if (input is null && term.Guards.Select(fact => Pressed(fact.Condition)).FirstOrDefault(
                key => key is not null) is { } pressed)
                context.Note(
                    Rule, pressed.GetLocation(), term.Location, term.Call.Site.Syntax.ToString(), pressed.ToString());
            if (input is null) continue;
            context.Report(
                Rule, term.Location, null, term.Call.Site.Syntax.ToString(), input.Syntax.ToString());
        }
    }

    private static SyntaxNode? Pressed(SyntaxNode condition) => condition.DescendantNodesAndSelf()
        .OfType<InvocationExpressionSyntax>().FirstOrDefault(
            call => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax of }
                && KnownFrameworks.Words.Inputs.Contains(of.Identifier.ValueText));

    private static bool IsInput(
        IOperation operation, HashSet<string> outside, HashSet<string> settings) => operation switch
        {
            IMemberReferenceOperation { Member: IPropertySymbol property } =>
                IsOutside(property, property.Name, outside, settings),
            _ => CallShape.Of(operation) is { } call
                && (call.Method is { } method
                    ? IsOutside(method, call.Name, outside, settings)
                    : IsNamedOutside(call, outside, settings)),
        };

    private static bool IsOutside(
        ISymbol member, string name, HashSet<string> outside, HashSet<string> settings) =>
        member.ContainingType is { } type && !type.Locations.Any(place => place.IsInSource)
        && (outside.Contains(type.Name) || (type.Name == "Environment" && settings.Contains(name)));

    private static bool IsNamedOutside(CallShape call, HashSet<string> outside, HashSet<string> settings) =>
        outside.Contains(call.Receiver().Names.LastOrDefault() ?? string.Empty)
        || (call.Class == "Environment" && settings.Contains(call.Name));
}
