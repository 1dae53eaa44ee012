using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;

namespace GamingAudit.Engine.Targets.Versioning;

/// <summary>
/// Hashes the constants that environments and rewards were made with: numbers, texts and arrays of them, in fields and
/// closures, however deep within the user's own types.
/// </summary>
internal sealed class CapturedValues(IncrementalHash hash, ReachableCode code)
{
    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

    public void Visit(object? value)
    {
        switch (value)
        {
            case null:
                code.Write("null");
                break;
            case string or bool or Enum or decimal:
                code.Write(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
            case IConvertible number:
                code.Write(number.ToString(CultureInfo.InvariantCulture));
                break;
            case IWrapping wrapping:
                if (!seen.Add(wrapping)) break;
                foreach (object? part in wrapping.Parts) Visit(part);
                break;
            case IBinding binding:
                foreach (MethodInfo method in binding.Methods) code.Add(method);
                break;
            case Type or MemberInfo or Assembly:
                code.Write(value.ToString()!);
                break;
            case Delegate called:
                if (!seen.Add(called)) break;
                code.Add(called.Method);
                if (called.Target is { } target) VisitFields(target);
                break;
            case ICollection collection:
                if (!seen.Add(value)) break;
                hash.AppendData([(byte)'[']);
                foreach (object? element in collection) Visit(element);
                break;
            default:
                VisitFields(value);
                break;
        }
    }

    private void VisitFields(object value)
    {
        Type type = value.GetType();
        bool isOurAdapter = type == typeof(BlackBoxAdapter);
        bool isOurClosure = type.Assembly == typeof(Chance).Assembly && type.DeclaringType == typeof(BlackBoxTarget);
        if (!isOurAdapter && !isOurClosure && !type.IsValueType && !UserAssemblies.Own(type)) return;
        if (!type.IsValueType && !seen.Add(value)) return;
        code.AddInstance(type);
        for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
            foreach (FieldInfo field in level.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .OrderBy(field => field.Name, StringComparer.Ordinal))
                if (!isOurAdapter || typeof(Delegate).IsAssignableFrom(field.FieldType)) Visit(field.GetValue(value));
    }
}
