using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Members that say how long an episode has gone on, whatever they are called: each step raises them by a constant or
/// by the time of a frame, and nothing but the start of an episode sets them back.
/// </summary>
internal static class EpisodeClock
{
    /// <summary>Whether the member of that name is one.</summary>
    public static bool Is(string name, TypeSource type)
    {
        if (KnownFrameworks.Words.StepCounts.Contains(name)) return true;
        if (!type.WrittenAtEpisodeBegin().Contains(name)) return false;
        Write[] moves = [.. type.WritesOf(name).Where(write => !IsAtStart(write.Site, type))];
        return moves.Length > 0 && moves.All(IsTick) && moves.Any(write => IsEachStep(write.Site, type));
    }

    /// <summary>
    /// Whether the member of that name is the time that is left: the time of each frame lowers it, under whatever test,
    /// and nothing but the start of an episode sets it back.
    /// </summary>
    public static bool IsCountdown(string name, TypeSource type)
    {
        if (!type.WrittenAtEpisodeBegin().Contains(name)) return false;
        Write[] moves = [.. type.WritesOf(name).Where(write => !IsAtStart(write.Site, type))];
        return moves.Length > 0 && moves.All(write => write.Change == "-"
            && write.Site is AssignmentExpressionSyntax { Right: var by }
            && by.DescendantNodesAndSelf().Any(DependenceReader.IsFrameTime)
            && MethodOf(write.Site, type) is { } method
            && type.TriggerOf(method) is Trigger.Step or Trigger.Frame);
    }

    /// <summary>Whether a value grows (1) or shrinks (-1) by nothing but the time of an episode; 0 for any other.
    /// </summary>
    public static int Growth(IOperation value, LocalValues locals, TypeSource type)
    {
        switch (value.Unconverted())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return -Growth(minus.Operand, locals, type);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product:
                return Scaled(product.LeftOperand, product.RightOperand)
                    is var right and not 0 ? right : Scaled(product.RightOperand, product.LeftOperand);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio
                when ratio.RightOperand.Number() is { } divisor:
                return System.Math.Sign(divisor) * Growth(ratio.LeftOperand, locals, type);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return sum.LeftOperand.Number() is <= 0 ? Growth(sum.RightOperand, locals, type)
                    : sum.RightOperand.Number() is <= 0 ? Growth(sum.LeftOperand, locals, type)
                    : 0;
            case ILocalReferenceOperation local when locals.Only(local.Local) is { } given:
                return Growth(given, locals, type);
            case IMemberReferenceOperation { Member: { IsStatic: false } member } seen
                when seen.Instance is null or IInstanceReferenceOperation:
                return Is(member.Name, type) ? 1 : 0;
            case var other:
                return other.Syntax is IdentifierNameSyntax name
                    && KnownFrameworks.Words.StepCounts.Contains(name.Identifier.ValueText) ? 1 : 0;
        }

        int Scaled(IOperation factor, IOperation of) =>
            factor.Number() is { } number ? System.Math.Sign(number) * Growth(of, locals, type) : 0;
    }

    // steps++, clock += Time.deltaTime, steps += 1
    private static bool IsTick(Write write) => write.Change == "+" && write.Site is not AssignmentExpressionSyntax set
        || write.Change == "+" && write.Site is AssignmentExpressionSyntax { Right: var by }
            && (Literals.Number(by) is > 0 || by.DescendantNodesAndSelf().Any(DependenceReader.IsFrameTime));

    private static bool IsEachStep(SyntaxNode site, TypeSource type) => MethodOf(site, type) is { } method
        && type.TriggerOf(method) is Trigger.Step or Trigger.Frame
        && Branches.Around(site).All(test => !test.Holds && test.Branch is not ElseClauseSyntax);

    private static bool IsAtStart(SyntaxNode site, TypeSource type) => SetUpCode.Holds(site)
        || (site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && (type.EpisodeBegins.Contains(method) || IsCalledAtStart(method, type)));

    private static bool IsCalledAtStart(MethodDeclarationSyntax method, TypeSource type)
    {
        IEnumerable<MethodDeclarationSyntax?> callers = type.Uses(method.Identifier.ValueText)
            .Select(use => use.FirstAncestorOrSelf<MethodDeclarationSyntax>());
        return callers.Any() && callers.All(caller => caller is not null && type.EpisodeBegins.Contains(caller));
    }

    private static IMethodSymbol? MethodOf(SyntaxNode site, TypeSource type) =>
        site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declared
            ? type.Type.GetMembers(declared.Identifier.ValueText).OfType<IMethodSymbol>().FirstOrDefault(
                method => method.DeclaringSyntaxReferences.Any(
                    reference => reference.SyntaxTree == declared.SyntaxTree && reference.Span == declared.Span))
            : null;
}
