using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Code;

/// <summary>Walks over operations that Roslyn's own extensions do not have.</summary>
internal static class OperationTree
{
    /// <summary>The operation and everything below it, children first: the order of evaluation.</summary>
    public static IEnumerable<IOperation> InEvaluationOrder(IOperation root)
    {
        var pending = new Stack<(IOperation Operation, bool Opened)>();
        pending.Push((root, false));
        while (pending.Count > 0)
        {
            (IOperation operation, bool opened) = pending.Pop();
            if (opened)
            {
                yield return operation;
                continue;
            }

            pending.Push((operation, true));
            var children = new Stack<IOperation>();
            foreach (IOperation child in operation.ChildOperations) children.Push(child);
            foreach (IOperation child in children) pending.Push((child, false));
        }
    }

    /// <summary>The number that an operation always is; null where it is none.</summary>
    public static double? Number(this IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: IConvertible number and not (string or bool or char) }
            ? Convert.ToDouble(number, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The value without conversions and parentheses.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation inner:
                    operation = inner.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>
    /// won ? (fast ? 2 : 1) : 0 of each of its numbers: the outermost choice that a value is a branch of, with its
    /// conversions; the value where it is of none.
    /// </summary>
    public static IOperation WholeChoice(this IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation
            or IConditionalOperation { Syntax: ConditionalExpressionSyntax }) value = value.Parent;
        return value;
    }
}
