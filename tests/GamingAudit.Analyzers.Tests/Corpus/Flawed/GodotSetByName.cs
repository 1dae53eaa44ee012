// references: none
using Godot;

public partial class Raft : CharacterBody3D
{
    private Node controller;
    private Node3D quay;
    private float last;

    public override void _PhysicsProcess(double delta)
    {
        float now = Position.DistanceTo(quay.Position);
        if (now < last) controller.Set("reward", (float)controller.Get("reward") + 0.1f); // expect: GA3001
        last = now;
    }
}
