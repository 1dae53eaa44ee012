using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What changes between the moment at which a baseline is measured and that at which it is used.</summary>
internal static class BaselineOrder
{
    // Calls of a helper are followed to their own callers so often.
    private const int Depth = 3;

    /// <summary>The nodes of an expression, and of the own helpers and properties that it reads.</summary>
    public static IEnumerable<SyntaxNode> WithHelpers(SyntaxNode value, TypeSource type)
    {
        foreach (SyntaxNode node in value.DescendantNodesAndSelf())
        {
            yield return node;
            SyntaxNode? helper = node switch
            {
                InvocationExpressionSyntax call when Places.OfReceiver(call).IsSelf => type.Declaration(call),
                IdentifierNameSyntax name => type.Type.GetMembers(name.Identifier.ValueText).OfType<IPropertySymbol>()
                    .Select(property => TypeMembers.Body(property, default)).FirstOrDefault(),
                _ => null,
            };
            if (helper is null || helper.Span.Contains(node.Span)) continue;
            foreach (SyntaxNode inner in helper.DescendantNodesAndSelf()) yield return inner;
        }
    }

    /// <summary>
    /// What measures the baseline at the start of an episode, before the start moves what it measured; null where
    /// nothing does.
    /// </summary>
    public static SyntaxNode? SetTooEarly(string field, IReadOnlyList<SyntaxNode> order, RuleContext context)
    {
        int set = LastSet(field, order);
        if (set < 0 || order[set].FirstAncestorOrSelf<StatementSyntax>()?.Parent?.Parent is not MethodDeclarationSyntax)
            return null;
        ExpressionSyntax value = ((AssignmentExpressionSyntax)order[set]).Right;
        int measuredAt = MeasuredAt(value, order, set, out ExpressionSyntax measured);
        var owners = new HashSet<string>(Unrolled.Owners(WithHelpers(measured, context.Type)));
        return order.Skip(measuredAt + 1).SelectMany(node => Unrolled.Moved(node, context.Type.Words))
            .Any(owners.Contains)
            || order.Skip(measuredAt + 1).Any(node => OthersMoves.MayMove(node, owners, context.Type))
            ? order[set]
            : null;
    }

    /// <summary>
    /// What gives the agent another target, in the middle of an episode, without a new measure; null where nothing
    /// does.
    /// </summary>
    public static SyntaxNode? Switch(
        string field, IReadOnlyList<SyntaxNode> measured, MethodLedger paying, RuleContext context)
    {
        if (paying.Body.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } step) return null;
        foreach (string name in Targets(measured, context.Type))
        {
            foreach ((MemberDeclarationSyntax member, Write write) in Writes.Of(context.Type.Type, name))
            {
                if (write.Value is LiteralExpressionSyntax { Token.Value: null }) continue;
                if (!IsWhole(write, name) || IsClock(write, step)) continue;
                foreach (SyntaxNode site in Sites(write.Site, member, context.Type, Depth))
                {
                    if (!IsRenewed(field, site, step, paying, context)) return write.Site;
                }
            }
        }
        return Move(field, measured, step, paying, context) ?? PutBack(field, measured, step, paying, context)
            ?? OthersMoves.OfItself(field, measured, step, context);
    }

    // if (scored) puck = Vector2.Zero; of what moves on at each step: it is somewhere else all at once.
    private static SyntaxNode? PutBack(
        string field, IReadOnlyList<SyntaxNode> measured, MethodDeclarationSyntax step, MethodLedger paying,
        RuleContext context)
    {
        INamedTypeSymbol type = context.Type.Type;
        foreach (string name in measured.OfType<IdentifierNameSyntax>().Select(one => one.Identifier.ValueText)
            .Distinct().Where(one => one != field && type.GetMembers(one).OfType<IFieldSymbol>().Any(
                thing => thing is { IsReadOnly: false, IsConst: false, Type.IsValueType: true })))
        {
            (MemberDeclarationSyntax Member, Write Write)[] writes = [.. Writes.Of(type, name)];
            if (!writes.Any(one => step.Span.Contains(one.Write.Site.Span)
                && one.Write.Site is AssignmentExpressionSyntax set && Motions.By(set) is not null)) continue;
            foreach ((MemberDeclarationSyntax member, Write write) in writes)
            {
                if (!IsWhole(write, name) || write.Value is not { } value || !IsFixed(value)) continue;
                foreach (SyntaxNode site in Sites(write.Site, member, context.Type, Depth))
                {
                    // if (x < 0) x = 0; keeps it where it was.
                    List<BranchTest> tests = [.. Branches.Around(site).Where(test => test.Holds)];
                    if (tests.Count == 0 || site.FirstAncestorOrSelf<MethodDeclarationSyntax>() != step) continue;
                    if (site == write.Site && tests.Any(test => test.Condition.ToString().Contains(value.ToString())))
                        continue;
                    if (!IsRenewed(field, site, step, paying, context)) return site;
                }
            }
        }

        return null;
    }

    // 0, Vector2.Zero, new Vector2(0, 5), (0, 0)
    private static bool IsFixed(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var type } } =>
            char.IsUpper(type[0]),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } parts } =>
            parts.All(part => Literals.Number(part.Expression) is not null),
        _ => Literals.Number(value) is not null,
    };

    // tick++ at each step: time goes on, and no target is changed.
    private static bool IsClock(Write write, MethodDeclarationSyntax step) =>
        write.Change == "+" && step.Span.Contains(write.Site.Span) && !Branches.Around(write.Site).Any()
        && (write.Site is not AssignmentExpressionSyntax { Right: var by } || by is LiteralExpressionSyntax);

    // The thing itself is put somewhere else: now and then, and not as it goes its way.
    private static SyntaxNode? Move(
        string field, IReadOnlyList<SyntaxNode> measured, MethodDeclarationSyntax step, MethodLedger paying,
        RuleContext context)
    {
        var things = new HashSet<string>(Unrolled.Owners(measured).Where(owner => owner != Place.Self.Text));
        things.ExceptWith(step.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => Places.OfReceiver(call).Text));
        foreach (MemberDeclarationSyntax member in Members(context.Type))
        {
            foreach (SyntaxNode node in member.DescendantNodes())
            {
                if (!Unrolled.Moved(node, context.Type.Words).Any(things.Contains)) continue;
                if (node is AssignmentExpressionSyntax { Left: var left } move
                    && (!move.IsKind(SyntaxKind.SimpleAssignmentExpression)
                        || Places.Of(move.Right).Names.Contains(Places.OfOwner(left).Root)))
                    continue;
                foreach (SyntaxNode site in Sites(node, member, context.Type, Depth))
                {
                    if (site.FirstAncestorOrSelf<MethodDeclarationSyntax>() == step && !Branches.Around(site).Any())
                        continue;
                    if (!IsRenewed(field, site, step, paying, context)) return node;
                }
            }
        }
        return null;
    }

    internal static IEnumerable<MemberDeclarationSyntax> Members(TypeSource type) =>
        from reference in type.Type.DeclaringSyntaxReferences
        let declaration = reference.GetSyntax() as TypeDeclarationSyntax
        where declaration is not null
        from member in declaration.Members
        where member is not (BaseTypeDeclarationSyntax or BaseFieldDeclarationSyntax)
        select member;

    // The field itself, and not a member of it or an element.
    private static bool IsWhole(Write write, string name) => write.Site switch
    {
        AssignmentExpressionSyntax assignment => Places.Of(assignment.Left).Text == name,
        PrefixUnaryExpressionSyntax prefix => Places.Of(prefix.Operand).Text == name,
        PostfixUnaryExpressionSyntax postfix => Places.Of(postfix.Operand).Text == name,
        _ => false,
    };

    // goals[next].position, target.position: what decides which thing it is.
    private static IEnumerable<string> Targets(IReadOnlyList<SyntaxNode> measured, TypeSource type)
    {
        IEnumerable<string> indices = measured.OfType<ElementAccessExpressionSyntax>()
            .SelectMany(element => element.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Select(name => name.Identifier.ValueText);
        IEnumerable<string> owners = Unrolled.Owners(measured).Select(owner => owner.Split('.', '[', '(')[0]);
        // fighting ? enemy : key
        IEnumerable<string> chosen = measured.OfType<ConditionalExpressionSyntax>()
            .SelectMany(choice => choice.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Select(name => name.Identifier.ValueText);
        return indices.Concat(owners).Concat(chosen).Distinct().Where(
            name => type.Type.GetMembers(name).OfType<IFieldSymbol>().Any());
    }

    // Where the write happens in the course of an episode: in its own member, or at the calls of its helper.
    internal static IEnumerable<SyntaxNode> Sites(
        SyntaxNode site, MemberDeclarationSyntax member, TypeSource type, int depth = Depth)
    {
        if (member is not MethodDeclarationSyntax method || depth == 0) yield break;
        string name = method.Identifier.ValueText;
        if (type.EpisodeBegins.Contains(method) || KnownFrameworks.Words.SetUps.Contains(name)) yield break;
        var calls = (from caller in Members(type)
                     from call in caller.DescendantNodes().OfType<InvocationExpressionSyntax>()
                     where CallShape.NameOf(call.Expression) == name && Places.OfReceiver(call).IsSelf
                     select (Call: (SyntaxNode)call, Caller: caller)).ToList();
        if (calls.Count == 0)
        {
            yield return site;
            yield break;
        }
        foreach ((SyntaxNode call, MemberDeclarationSyntax caller) in calls)
        {
            foreach (SyntaxNode outer in Sites(call, caller, type, depth - 1)) yield return outer;
        }
    }

    // The baseline is measured anew before the next pay, or the episode ends.
    internal static bool IsRenewed(
        string field, SyntaxNode site, MethodDeclarationSyntax step, MethodLedger paying, RuleContext context)
    {
        if (Ends(site, context.Type) || site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method)
            return true;
        IReadOnlyList<SyntaxNode> order = Unrolled.Of(method, context.Type);
        int at = order.ToList().IndexOf(site);
        // The helper itself may set it.
        if (site is InvocationExpressionSyntax call && context.Type.Declaration(call) is { } helper
            && context.Type.WrittenBy(helper).Contains(field))
            return true;
        int leaves = site.Ancestors().OfType<BlockSyntax>()
            .TakeWhile(block => block.Parent is not MethodDeclarationSyntax)
            .SelectMany(block => block.Statements).OfType<ReturnStatementSyntax>()
            .Where(leave => leave.SpanStart > site.SpanStart).Select(leave => leave.SpanStart)
            .DefaultIfEmpty(int.MaxValue).Min();
        for (int i = at + 1; i < order.Count; i++)
        {
            // What stands behind the way out is not reached.
            if (method.Span.Contains(order[i].Span) && order[i].SpanStart > leaves) return false;
            if (order[i] is AssignmentExpressionSyntax set && CallShape.NameOf(set.Left) == field)
                return MeasuredAt(set.Right, order, i, out _) > at;
            if (method == step && paying.Terms.Any(term => term.Call.Site.Syntax == order[i]
                && term.Value is { } value && paying.Locals.Sources(value).Any(
                    part => Places.Of(part.Syntax).Text == field)))
                return false;
        }
        return false;
    }

    // An end in the block of the write, or in one around it, after it.
    private static bool Ends(SyntaxNode site, TypeSource type) => site.Ancestors().OfType<BlockSyntax>().Any(
        block => block.Statements.Where(statement => statement.SpanStart > site.SpanStart)
            .Any(statement => statement is ExpressionStatementSyntax
                && KnownFrameworks.Named(statement.ChildNodes().First(), type.Type) is { } named
                && (named.Kind.EndsNow() || named.Kind == CallKind.EndLater)));

    private static int LastSet(string field, IReadOnlyList<SyntaxNode> order)
    {
        for (int i = order.Count - 1; i >= 0; i--)
        {
            if (order[i] is AssignmentExpressionSyntax set && CallShape.NameOf(set.Left) == field
                && set.IsKind(SyntaxKind.SimpleAssignmentExpression))
                return i;
        }
        return -1;
    }

    // A local holds what was measured where it was declared.
    private static int MeasuredAt(
        ExpressionSyntax value, IReadOnlyList<SyntaxNode> order, int at, out ExpressionSyntax measured)
    {
        measured = value;
        if (value is not IdentifierNameSyntax local) return at;
        for (int i = at - 1; i >= 0; i--)
        {
            if (order[i] is VariableDeclaratorSyntax { Initializer.Value: var initial } declared
                && declared.Identifier.ValueText == local.Identifier.ValueText)
            {
                measured = initial;
                return i;
            }
            if (order[i] is AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Right: var right }
                && target.Identifier.ValueText == local.Identifier.ValueText)
            {
                measured = right;
                return i;
            }
        }
        return at;
    }
}
