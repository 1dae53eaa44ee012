using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Numbers that a scene, a constructor or a set-up gives to an object and that nobody changes afterwards: they are no
/// state that a policy could steer.
/// </summary>
internal static class SettingFields
{
    /// <summary>Whether a field is such a number.</summary>
    /// <param name="field">The field.</param>
    /// <param name="writes">All that its type and the bases of that assign to its name.</param>
    public static bool Is(IFieldSymbol field, IEnumerable<Write> writes) =>
        !field.IsConst && Types.IsNumber(field.Type)
        && field.ContainingAssembly is ISourceAssemblySymbol { Compilation: var program }
        && writes.All(write => SetUpCode.Holds(write.Site))
        && !OtherWriters.MayWrite(field, program);
}
