// references: none
using Godot;
public partial class ClimberAgent : Node2D
{
    [Export] public CharacterBody2D Body { get; set; }
    public float reward = 0.0f;
    public bool done = false;
    private float startY;
    private float highest;
    private int steps;
    private bool grabbed;
    public void ResetAgent()
    {
        Body.Position = new Vector2(0, 400);
        startY = Body.Position.Y;
        highest = startY;
        steps = 0;
        done = false;
    }
    public override void _PhysicsProcess(double delta)
    {
        steps += 1;
        if (Body.Position.Y < highest)
        {
            reward += (highest - Body.Position.Y) * 0.01f;
            highest = Body.Position.Y;
        }
        if (grabbed) reward += 0.05f; // expect: GA3006
        if (Body.Position.Y < -1000) { reward += 10.0f; done = true; }
        if (Body.Position.Y > 600) { done = true; }
        if (steps > 3000) done = true;
    }
    public void OnGrab(Node2D hold) => grabbed = true;
    public void OnRelease() => grabbed = false;
}
