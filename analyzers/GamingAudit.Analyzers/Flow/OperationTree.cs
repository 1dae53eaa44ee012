using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Walks over operations without recursion, which deep expressions of generated code would overflow.</summary>
internal static class OperationTree
{
    /// <summary>The operation and everything below it, parents first, in the order of the source.</summary>
    public static IEnumerable<IOperation> DescendantsAndSelf(this IOperation root)
    {
        var pending = new Stack<IOperation>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            IOperation operation = pending.Pop();
            yield return operation;
            PushChildren(operation, pending);
        }
    }

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

    private static void PushChildren(IOperation operation, Stack<IOperation> pending)
    {
        var children = new List<IOperation>();
        foreach (IOperation child in operation.ChildOperations) children.Add(child);
        for (int i = children.Count - 1; i >= 0; i--) pending.Push(children[i]);
    }
}
