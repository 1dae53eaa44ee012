// references: none
using Godot;
public partial class DeliveryBot : CharacterBody3D
{
    [Export] public Node3D Target;
    public float Reward;
    public bool Done;
    private float lastDistance;
    private int steps;
    public void Reset()
    {
        GlobalPosition = Vector3.Zero;
        lastDistance = GlobalPosition.DistanceTo(Target.GlobalPosition);
        steps = 0;
        Done = false;
    }
    public override void _PhysicsProcess(double delta)
    {
        steps++;
        MoveAndSlide();
        float d = GlobalPosition.DistanceTo(Target.GlobalPosition);
        Reward += 0.1f * (lastDistance - d) - 0.001f;
        lastDistance = d;
        if (d < 1f) { Reward += 5f; Done = true; }
        if (GlobalPosition.Y < -3f) { Reward -= 5f; Done = true; }
        if (steps > 2000) Done = true;
    }
}
