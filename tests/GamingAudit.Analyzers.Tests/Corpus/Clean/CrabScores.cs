// references: none
using Godot;

public partial class CrabScores : Node3D
{
    [Export] public RigidBody3D Shell;
    [Export] public Node3D Hole;
    private const int Limit = 300;
    private ShellController controller;
    private Vector3 home;
    private int steps;

    public override void _Ready()
    {
        controller = GetNode<ShellController>("Controller");
        home = Position;
    }

    public override void _PhysicsProcess(double delta)
    {
        if (controller.NeedsReset)
        {
            Again();
            return;
        }

        Position += controller.Way * (float)delta;
        steps++;
        if (Shell.GlobalPosition.DistanceTo(Hole.GlobalPosition) < 0.2f) Over(5f);
        else if (steps >= Limit) Over(-0.5f);
    }

    private void Over(float pay)
    {
        controller.Reward += pay;
        controller.Done = true;
        controller.NeedsReset = true;
    }

    private void Again()
    {
        controller.NeedsReset = false;
        steps = 0;
        Position = home;
        Shell.LinearVelocity = Vector3.Zero;
        Shell.GlobalPosition = home + Vector3.Forward;
    }
}

public partial class ShellController : Node3D
{
    public float Reward { get; set; }
    public bool Done { get; set; }
    public bool NeedsReset { get; set; }
    public Vector3 Way { get; set; }
}
