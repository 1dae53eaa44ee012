using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Flags that a contact raises and that pay at each step: if (fed) reward += 4, where nothing lowers the flag, or only
/// the end of a contact with something that the contact destroys.
/// </summary>
internal static class LatchedFlags
{
    /// <summary>The flag; null where a pay hangs on no such.</summary>
    public static ISymbol? Of(RewardTerm term, MethodLedger method, RuleContext context)
    {
        if (term.Trigger != Trigger.Step || term.EndsAfter || term.Consumed || term.Amount is { Low: 0, High: 0 })
            return null;
        return term.Guards.Where(IsFlag).Select(fact => TypeMembers.Find(context.Type.Type, fact.Subject.Text))
            .OfType<IFieldSymbol>().FirstOrDefault(flag => flag is
            {
                IsStatic: false, DeclaredAccessibility: Accessibility.Private,
                Type.SpecialType: SpecialType.System_Boolean,
            } && Stays(flag, context));
    }

    private static bool IsFlag(Fact fact) =>
        fact is { Relation: Relation.Equal, Value: true, Aspect.Length: 0, Subject.Parts.Length: 1 };

    private static bool Stays(IFieldSymbol flag, RuleContext context)
    {
        if (context.Type.WrittenAtEpisodeBegin().Contains(flag.Name)) return false;
        Write[] writes = [.. context.Type.WritesOf(flag.Name).Where(write => !SetUpCode.Holds(write.Site))];
        Write[] raised = [.. writes.Where(write => write.Change == "true")];
        if (raised.Length == 0 || !raised.All(write => IsIn(write, Trigger.Enter))) return false;
        Write[] lowered = [.. writes.Except(raised)];
        if (lowered.Length == 0) return true;
        return lowered.All(write => write.Change == "false" && IsIn(write, Trigger.Exit))
            && raised.Any(write => Destroys(write, context));
    }

    private static bool IsIn(Write write, Trigger trigger) =>
        write.Site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
        && UnityNames.TriggerOf(method.Identifier.ValueText, method.ParameterList.Parameters.Count > 0) == trigger;

    // Destroy(other.gameObject) beside it, or Destroy(gameObject) in the contact of the component that is asked for.
    private static bool Destroys(Write write, RuleContext context)
    {
        if (write.Site.FirstAncestorOrSelf<BlockSyntax>() is { } block && Destroyed(block).Any(
            what => !Places.IsItself(what))) return true;
        IEnumerable<string> asked = Branches.Around(write.Site).Where(test => test.Holds)
            .SelectMany(test => test.Condition.DescendantNodesAndSelf().OfType<GenericNameSyntax>())
            .Where(name => KnownFrameworks.Words.Components.Contains(name.Identifier.ValueText))
            .SelectMany(name => name.TypeArgumentList.Arguments).Select(one => one.ToString());
        return asked.SelectMany(name => SourceSymbols.Types(name, context.Compilation))
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>()).SelectMany(MethodResults.Declarations)
            .Where(method => UnityNames.TriggerOf(method.Identifier.ValueText, hasParameters: true) == Trigger.Enter)
            .SelectMany(Destroyed).Any(Places.IsItself);
    }

    private static IEnumerable<ExpressionSyntax> Destroyed(SyntaxNode body) => body.DescendantNodes()
        .OfType<InvocationExpressionSyntax>().Where(
            call => CallShape.NameOf(call.Expression) is { } name && KnownFrameworks.Words.Destroys.Contains(name)
                && call.ArgumentList.Arguments.Count > 0)
        .Select(call => call.ArgumentList.Arguments[0].Expression);
}
