using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount or its guard reads a static field that the type writes while it runs.</summary>
internal sealed class StaticState : RewardRule
{
    public const string Id = "GA4004";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Static state in a reward",
        "'{0}' depends on the static '{1}', which all copies of the agent write: one is paid for what another "
        + "did, in an order that no seed reproduces",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            IFieldSymbol? shared = Deciders.Of(term, method).OfType<IFieldReferenceOperation>()
                .Select(reference => reference.Field).FirstOrDefault(field => IsShared(field, context.Type));
            if (shared is null) continue;
            context.Report(
                Rule, term.Location, shared.Locations.FirstOrDefault(), term.Call.Site.Syntax.ToString(), shared.Name);
        }
    }

    private static bool IsShared(IFieldSymbol field, TypeSource type) =>
        field is { IsStatic: true, IsConst: false, IsReadOnly: false }
        && (field.Type.IsValueType || field.Type.SpecialType == SpecialType.System_String)
        && !field.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ThreadStaticAttribute")
        && Writes.Of(type.Type, field.Name).Any(one => !IsStaticConstructor(one.Member) && !IsGivenAtStart(one.Write));

    // What each copy sets to the same before its first step is a setting; one more of them is a count.
    private static bool IsGivenAtStart(Write write) => SetUpCode.Holds(write.Site)
        && write.Value is { } value && !value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == write.Name);

    private static bool IsStaticConstructor(MemberDeclarationSyntax member) =>
        member is ConstructorDeclarationSyntax { Modifiers: var modifiers }
        && modifiers.Any(modifier => modifier.ValueText == "static");
}
