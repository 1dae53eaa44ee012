using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Members in which a class adds up what an episode has earned so far.</summary>
internal static class RunningTotals
{
    /// <summary>The member that a term pays as a whole, though the episode goes on; null where it pays none.</summary>
    public static ISymbol? Of(RewardTerm term, MethodLedger method, RuleContext context)
    {
        if (term.EndsAfter || term.Value is not { } value) return null;
        ISymbol? whole = Member(value, context);
        if (whole is not null) return whole;
        // score - best: what it is more than something else is no sum of the past.
        if (ValueParts.Of(value, method.Locals).OfType<IBinaryOperation>().Any(less =>
            less.OperatorKind == BinaryOperatorKind.Subtract && Member(less.LeftOperand, context) is not null
            && less.RightOperand.Unconverted() is IMemberReferenceOperation)) return null;
        // A share of it is as much of the past; of other sums that may be meant.
        return ValueParts.Of(value, method.Locals)
            .Select(part => Member(part, context)).FirstOrDefault(member => member is not null && IsOfRewards(member));
    }

    /// <summary>
    /// LastReward += x, where the step shows the member as what it paid and no step sets it back: what was paid before
    /// is in it still. Null for anything else.
    /// </summary>
    public static ISymbol? NeverForgotten(RewardTerm term, MethodLedger method, RuleContext context) =>
        term.Call.Site is ICompoundAssignmentOperation
        {
            Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var member } target,
        }
        && StepFields.ShowsResult(method.Method) && context.Type.Type.BaseType?.SpecialType == SpecialType.System_Object
        && string.Join(" ", NameWords.Of(member.Name)) is "reward" or "last reward" or "step reward" or "current reward"
            ? Member(target, context)
            : null;

    private static ISymbol? Member(IOperation value, RuleContext context)
    {
        // totals[agent] of many agents as well.
        IOperation whole = value.Unconverted() is IArrayElementReferenceOperation element
            ? element.ArrayReference.Unconverted() : value.Unconverted();
        if (whole is not IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var member })
            return null;
        ITypeSymbol? held = TypeMembers.TypeOf(member) is IArrayTypeSymbol many
            ? many.ElementType : TypeMembers.TypeOf(member);
        if (member.IsStatic || !ValueParts.IsFloating(held)) return null;
        TypeSource type = context.Type;
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingType, type.Type)) return null;
        if (type.Paid.IsSum(member.Name)) return null;
        // What a life is worth is told anew each time, and by the way so far.
        if (LearnerFlow.Of(type.Type) is { } flow && type.Type.GetMembers().Any(flow.IsLife))
            return null;
        Write[] writes = [.. Writes.Of(type.Type, member.Name).Where(found => !Starts(found.Member, type))
            .Select(found => found.Write)];
        if (writes.Length == 0 || !writes.All(IsAddition) || writes.All(write => IsOfTheTime(write))) return null;
        if (!writes.Any(write => GoesOn(write.Site, type))) return null;
        return (IsOfRewards(member) || !IsTested(member.Name, type))
            && !OtherWriters.MayWrite(member, context.Compilation) ? member : null;
    }

    /// <summary>Whether its name says that it holds what was earned.</summary>
    public static bool IsOfRewards(ISymbol member) => NameWords.Of(member.Name).Any(
        word => word is "reward" or "rewards" or "score" or "points" or "return" or "total" or "penalty");

    private static bool Starts(MemberDeclarationSyntax member, TypeSource type) =>
        SetUpCode.Holds(member) || (member is MethodDeclarationSyntax method && type.EpisodeBegins.Contains(method));

    // total += x, total = total + x
    private static bool IsAddition(Write write) => write.Site is AssignmentExpressionSyntax set
        && (set.IsKind(SyntaxKind.AddAssignmentExpression) || set.IsKind(SyntaxKind.SubtractAssignmentExpression)
            || (set.IsKind(SyntaxKind.SimpleAssignmentExpression) && set.Right is BinaryExpressionSyntax sum
                && (sum.IsKind(SyntaxKind.AddExpression) || sum.IsKind(SyntaxKind.SubtractExpression))
                && CallShape.NameOf(sum.Left) == write.Name));

    // A clock is no sum of rewards.
    private static bool IsOfTheTime(Write write) => write.Site is AssignmentExpressionSyntax set
        && set.Right.DescendantNodesAndSelf().Any(DependenceReader.IsFrameTime);

    // What is added where the episode ends is paid once.
    private static bool GoesOn(SyntaxNode site, TypeSource type) =>
        !site.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).Any(node => node switch
        {
            BlockSyntax block => block.Parent is not MemberDeclarationSyntax
                && block.Statements.Any(statement => Ends(statement, type)),
            IfStatementSyntax test => test.Condition.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(
                name => EndFlag.IsNamed(name.Identifier.ValueText)),
            _ => false,
        });

    private static bool Ends(StatementSyntax statement, TypeSource type) =>
        statement is ExpressionStatementSyntax { Expression: var expression }
        && (KnownFrameworks.Named(expression, type.Type) is { } named && !named.Kind.Pays()
            || (expression is AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: true } } set
                && EndFlag.IsNamed(CallShape.NameOf(set.Left))));

    // What decides where the agent goes is its state and no mere sum of what it earned.
    internal static bool IsTested(string name, TypeSource type) => Conditions(type).Any(
        condition => condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(
            read => read.Identifier.ValueText == name));

    private static IEnumerable<ExpressionSyntax> Conditions(TypeSource type) =>
        from reference in type.Type.DeclaringSyntaxReferences
        from node in reference.GetSyntax().DescendantNodes()
        let condition = node switch
        {
            IfStatementSyntax test => test.Condition,
            WhileStatementSyntax loop => loop.Condition,
            ConditionalExpressionSyntax choice => choice.Condition,
            BinaryExpressionSyntax compared when Orders.Greater(compared) is not null => compared,
            _ => null,
        }
        where condition is not null
        select condition;
}
