namespace GamingAudit;

/// <summary>
/// What an environment may implement besides, so that reports draw its states; elsewhere a state is shown by its
/// fields.
/// </summary>
/// <typeparam name="TState">The environment's state.</typeparam>
public interface IStateRenderer<in TState>
{
    /// <summary>
    /// The state as text, of several lines where that helps, in a font of even width; or as one SVG element, which
    /// begins with <c>&lt;svg</c> and names its namespace.
    /// </summary>
    string Render(TState state);
}
