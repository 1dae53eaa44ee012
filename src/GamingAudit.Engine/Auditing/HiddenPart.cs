using System.Reflection;

namespace GamingAudit.Engine.Auditing;

/// <summary>A part of a state that an observation hides although it matters.</summary>
/// <param name="Field">The field that holds it.</param>
internal sealed record HiddenPart(FieldInfo Field)
{
    /// <summary>Its name, as the user wrote it.</summary>
    public override string ToString() =>
        Field.Name.StartsWith('<') ? Field.Name[1..Field.Name.IndexOf('>')] : Field.Name;
}
