using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Graders;

/// <summary>Names that something is known by in a body: a parameter, and what is made of it.</summary>
internal sealed class Origins
{
    private const int MostRounds = 8;
    private readonly HashSet<ISymbol> symbols = new(SymbolEqualityComparer.Default);

    public bool IsEmpty => symbols.Count == 0;

    public void Add(ISymbol symbol) => symbols.Add(symbol);

    public void AddAll(IEnumerable<ISymbol> all) => symbols.UnionWith(all);

    /// <summary>Whether they have a part in a value.</summary>
    public bool HavePartIn(IOperation? value) => value is not null
        && value.DescendantsAndSelf().Any(part => part switch
        {
            IParameterReferenceOperation parameter => symbols.Contains(parameter.Parameter),
            ILocalReferenceOperation local => symbols.Contains(local.Local),
            IMemberReferenceOperation member => symbols.Contains(member.Member),
            IInvocationOperation call => symbols.Contains(call.TargetMethod),
            _ => false,
        });

    /// <summary>Adds what is made of them.</summary>
    public void Follow(IReadOnlyList<IOperation> operations)
    {
        for (int round = 0, before = -1; round < MostRounds && before != symbols.Count; round++)
        {
            before = symbols.Count;
            foreach (IOperation operation in operations) Follow(operation);
        }
    }

    // Texts and numbers that are made of others; the result of a comparison is none.
    private void Follow(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Symbol: var local } declared
                when local.Type.SpecialType != SpecialType.System_Boolean
                    && (declared.Initializer ?? (declared.Parent as IVariableDeclarationOperation)?.Initializer)
                        is { } start && HavePartIn(start.Value):
                symbols.Add(local);
                break;
            case IAssignmentOperation { Target: ILocalReferenceOperation target } assigned
                when target.Local.Type.SpecialType != SpecialType.System_Boolean && HavePartIn(assigned.Value):
                symbols.Add(target.Local);
                break;
            case IIsPatternOperation match when HavePartIn(match.Value):
                foreach (IOperation part in match.Pattern.DescendantsAndSelf())
                    if (Declared(part) is ILocalSymbol { Type.SpecialType: not SpecialType.System_Boolean } declared)
                        symbols.Add(declared);
                break;
            case IForEachLoopOperation loop when HavePartIn(loop.Collection):
                AddAll(loop.Locals);
                break;
            case IInvocationOperation call
                when HavePartIn(call.Instance) || call.Arguments.Any(argument => HavePartIn(argument.Value)):
                foreach (IOperation part in call.Arguments.SelectMany(argument => argument.DescendantsAndSelf()))
                    if (part is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declaredOut })
                        symbols.Add(declaredOut.Local);
                if (!call.TargetMethod.IsExtensionMethod || !HavePartIn(call.Arguments[0].Value)) break;
                foreach (IAnonymousFunctionOperation lambda in call.Arguments
                    .SelectMany(argument => argument.DescendantsAndSelf()).OfType<IAnonymousFunctionOperation>())
                    AddAll(lambda.Symbol.Parameters);
                break;
        }
    }

    /// <summary>The local that a part of a pattern declares.</summary>
    public static ISymbol? Declared(IOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        IListPatternOperation list => list.DeclaredSymbol,
        _ => null,
    };
}
