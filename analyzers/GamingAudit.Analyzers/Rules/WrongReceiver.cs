using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A loop over agents pays another one than its own, or pays their group once for each.</summary>
internal sealed class WrongReceiver : RewardRule
{
    public const string Id = "GA2014";

    private const string GroupForEach =
        "pays the whole group once for each of them: the more take part, the more each of them earns";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pay for another receiver",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            foreach (ForEachStatementSyntax loop in Loops(term.Call.Site.Syntax))
            {
                if (Flaw(term, loop, method) is not { } flaw) continue;
                context.Report(
                    Rule, term.Location, loop.ForEachKeyword.GetLocation(), term.Call.Site.Syntax.ToString(),
                    InLoop(loop.Expression.ToString(), flaw));
            }
            foreach (ForStatementSyntax loop in term.Call.Site.Syntax.Ancestors().OfType<ForStatementSyntax>())
            {
                if (PaysGroupForEach(term, loop, method) is { } many)
                {
                    context.Report(
                        Rule, term.Location, loop.ForKeyword.GetLocation(), term.Call.Site.Syntax.ToString(),
                        InLoop(many, GroupForEach));
                    continue;
                }

                if (OtherElement(term, loop, method) is not var (all, index)) continue;
                context.Report(
                    Rule, term.Location, loop.ForKeyword.GetLocation(), term.Call.Site.Syntax.ToString(),
                    InLoop(all, "pays '" + term.Receiver.Text + "' for what '" + all + "[" + index
                        + "]' did: one agent is paid for all"));
            }

            if (FixedElement.Of(term, method, context.Type) is var (rounds, element))
                context.Report(
                    Rule, element.GetLocation(), term.Location,
                    element.ToString(),
                    InLoop(element.Expression.ToString(), "is one and the same at each round: what the others do "
                        + "decides nothing"));
            if (Twin(term, context.Type.Type) is { } twin)
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(),
                    "stands twice, and '" + twin + "' gets nothing: one of two is paid for both");
        }
    }

    private static string InLoop(string all, string flaw) => "in the loop over '" + all + "' " + flaw;

    // a.AddReward(-1f); a.AddReward(-1f); where there is a b of the same type.
    private static string? Twin(RewardTerm term, INamedTypeSymbol type)
    {
        if (term.Receiver is not { IsSelf: false, Parts.Length: 1 } receiver) return null;
        if (term.Call.Site.Syntax.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } pay)
            return null;
        int at = block.Statements.IndexOf(pay);
        if (at == 0 || !SyntaxFactory.AreEquivalent(block.Statements[at - 1], pay)) return null;
        if (TypeMembers.Find(type, receiver.Text) is not { } member) return null;
        string[] words = [.. NameWords.Of(member.Name)];
        return type.GetMembers().FirstOrDefault(other => other is IFieldSymbol or IPropertySymbol
            && other.Name != member.Name
            && SymbolEqualityComparer.Default.Equals(TypeMembers.TypeOf(other), TypeMembers.TypeOf(member))
            && NameWords.Of(other.Name).ToArray() is var others && others.Length == words.Length
            && others.Zip(words, (one, two) => one == two).Count(same => !same) == 1)?.Name;
    }

    // foreach (Body other in bodies) if (Touch(body, other)) reward -= 1; wherever the sum goes from there.
    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (AssignmentExpressionSyntax sum in type.Type.DeclaringSyntaxReferences.SelectMany(
            reference => reference.GetSyntax().DescendantNodes()).OfType<AssignmentExpressionSyntax>())
        {
            if (sum.Kind() is not (SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression))
                continue;
            if (!ReturnedReward.IsReward(CallShape.NameOf(sum.Left)) || Loops(sum).FirstOrDefault() is not { } loop)
                continue;
            if (ItselfAmongOthers.Of(sum, loop, context.Type) is not { } one) continue;
            context.Report(
                Rule, sum.GetLocation(), loop.ForEachKeyword.GetLocation(), sum.ToString(),
                InLoop(
                    loop.Expression.ToString(),
                    "leaves out none, so that '" + one + "' meets itself: it counts once at every step"));
        }
    }

    // for (int i = 0; i < agents.Count; i++) group.AddGroupReward(1f);
    private static string? PaysGroupForEach(RewardTerm term, ForStatementSyntax loop, MethodLedger method)
    {
        if (!term.Kind.IsGroup() || loop.Condition is not BinaryExpressionSyntax
            {
                Right: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" } size,
            }) return null;
        if (Branches.Around(term.Call.Site.Syntax).Any(test => loop.Statement.Span.Contains(test.Condition.Span))
            || loop.Statement.DescendantNodes().Any(node => node is BreakStatementSyntax or ReturnStatementSyntax))
            return null;
        ITypeSymbol? list = method.Body.DescendantsAndSelf().FirstOrDefault(
            part => part.Syntax == size.Expression && part.Type is not null)?.Type;
        ITypeSymbol? element = list switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: { Length: 1 } of } => of[0],
            _ => null,
        };
        return element is not null && KnownFrameworks.IsAgent(element) ? size.Expression.ToString() : null;
    }

    // all[0] in a loop over all[i], under a test of all[i].
    private static (string All, string Index)? OtherElement(
        RewardTerm term, ForStatementSyntax loop, MethodLedger method)
    {
        if (loop.Declaration?.Variables is not { Count: 1 } counters) return null;
        string index = counters[0].Identifier.ValueText;
        if (term.Receiver.Names.Contains(index)) return null;
        PlacePart element = term.Receiver.Parts.FirstOrDefault(
            part => part.Suffix.StartsWith("[", System.StringComparison.Ordinal));
        if (element.Name is not { Length: > 0 } all) return null;
        // Where each of them is paid as well, what is tested of another list at the index is that one's.
        string own = "[" + index + "]";
        bool paysEach = method.Terms.Any(other => (other.Receiver.Text.Contains(all + own)
                || other.Call.Site.Syntax is AssignmentExpressionSyntax { Left: var paid }
                    && Places.Of(paid).Text.Contains(all + own))
            && loop.Statement.Span.Contains(other.Location.SourceSpan));
        // Rewards[0] += 1 under a test of the one at the index, who is never paid there.
        bool isOfAll = !paysEach && string.Equals(all, "rewards", System.StringComparison.OrdinalIgnoreCase);
        // rewards[leader] -= error, made of what the one at the index does, where each of them is paid beside it.
        if (paysEach && term.Value is { } made && !loop.Statement.DescendantNodes().OfType<BreakStatementSyntax>().Any()
            && method.Locals.Sources(made).Any(source => source.Syntax.DescendantNodesAndSelf()
                .OfType<ElementAccessExpressionSyntax>().Any(of => Places.Of(of).Text.Contains(own))))
            return (all, index);
        return Branches.Around(term.Call.Site.Syntax).Any(test => loop.Statement.Span.Contains(test.Condition.Span)
            && (isOfAll && test.Holds && IsAskedOf(test.Condition, index)
                || test.Condition.DescendantNodesAndSelf().OfType<ElementAccessExpressionSyntax>().Any(
                    tested => Places.Of(tested).Text.Contains((paysEach ? string.Empty : all) + own))))
            ? (all, index)
            : null;
    }

    // HitBy(i), hits[i]: and not i == 0.
    private static bool IsAskedOf(SyntaxNode condition, string index) => condition.DescendantNodesAndSelf()
        .OfType<ArgumentSyntax>().Any(passed => passed.Expression is IdentifierNameSyntax name
            && name.Identifier.ValueText == index);

    // leader.AddReward(1f) in a loop over wolves, one of which the leader is, under a test of the wolf.
    private static bool IsOfTheSameKind(RewardTerm term, ForEachStatementSyntax loop, MethodLedger method)
    {
        string each = loop.Identifier.ValueText;
        if (term.Receiver.IsSelf || term.Receiver.Parts.Length != 1) return false;
        if (method.Terms.Any(other => other.Receiver.Root == each)) return false;
        if (!Branches.Around(term.Call.Site.Syntax).Any(test => loop.Statement.Span.Contains(test.Condition.Span)
            && Places.Of(test.Condition).Names.Contains(each))) return false;
        ITypeSymbol? ofLoop = method.Body.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .FirstOrDefault(local => local.Local.Name == each)?.Local.Type;
        return ofLoop is { TypeKind: not TypeKind.Error }
            && term.Call.Site is IInvocationOperation { Instance: { } payee }
            && SymbolEqualityComparer.Default.Equals(payee.Type, ofLoop);
    }

    // one.isBlue != loser.isBlue: all that are of the other kind, and not the one that is meant.
    private static bool MayHoldForMany(BranchTest test) => test.Holds && test.Condition is BinaryExpressionSyntax unlike
        && unlike.IsKind(SyntaxKind.NotEqualsExpression) && unlike.Left is MemberAccessExpressionSyntax;

    // What stands in a list of agents is one of them.
    private static bool IsOfAgents(ForEachStatementSyntax loop, MethodLedger method) =>
        method.Body.DescendantsAndSelf().OfType<IForEachLoopOperation>()
            .FirstOrDefault(operation => operation.Syntax == loop)?.Locals.FirstOrDefault()?.Type is { } type
        && KnownFrameworks.IsAgent(type);

    private static IEnumerable<ForEachStatementSyntax> Loops(SyntaxNode site) =>
        site.Ancestors().TakeWhile(node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<ForEachStatementSyntax>();

    private static string? Flaw(RewardTerm term, ForEachStatementSyntax loop, MethodLedger method)
    {
        string each = loop.Identifier.ValueText;
        if (term.Receiver.Names.Contains(each) || term.Value is { } value
            && value.Syntax.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                .Any(name => name.Identifier.ValueText == each)) return null;
        if (term.Kind.IsGroup())
        {
            bool alsoPaysEach = method.Terms.Any(
                other => other.Receiver.Root == each && loop.Span.Contains(other.Location.SourceSpan));
            // A test or a way out in the loop may find the one of them that the group is paid for.
            bool isEachTime = Branches.Around(term.Call.Site.Syntax)
                    .Where(test => loop.Statement.Span.Contains(test.Condition.Span)).All(MayHoldForMany)
                && !loop.Statement.DescendantNodes().Any(node => node is BreakStatementSyntax or ReturnStatementSyntax)
                && IsOfAgents(loop, method);
            return alsoPaysEach || isEachTime
                ? GroupForEach
                : null;
        }

        // sheep.AddReward(-1f) beside wolf.AddReward(1f) in a loop over wolves.
        bool isOnceForEach = !term.Receiver.IsSelf && term.Receiver.Parts.All(part => part.Suffix.Length == 0)
            && method.Terms.Any(other => other.Receiver.Root == each && loop.Span.Contains(other.Location.SourceSpan))
            && !Branches.Around(term.Call.Site.Syntax).Any(test => loop.Statement.Span.Contains(test.Condition.Span))
            && IsOfAgents(loop, method);
        if (isOnceForEach)
            return "pays '" + term.Receiver.Text + "' once for each of them: the more take part, the more it comes to";
        if (IsOfTheSameKind(term, loop, method))
            return "pays '" + term.Receiver.Text + "' for what '" + each + "' did, and never '" + each + "'";
        // pursuers[id] in a loop over pursuers.
        string all = Places.Of(loop.Expression).Text;
        return term.Receiver.Parts.Length == 1 && term.Receiver.Last is var element
            && element.Name == all && element.Suffix.StartsWith("[", System.StringComparison.Ordinal)
            ? "pays '" + term.Receiver.Text + "', which does not change with '" + each + "': one agent is paid for all"
            : null;
    }
}
