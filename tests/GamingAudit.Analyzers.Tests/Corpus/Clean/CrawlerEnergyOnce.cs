using System.Linq;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CrawlerEnergyOnce : Agent
{
    public Rigidbody body;
    public float energyScale = 0.001f;
    private float[] torques = new float[4];

    public override void OnActionReceived(ActionBuffers actions)
    {
        for (int i = 0; i < torques.Length; i++)
        {
            torques[i] = 40f * actions.ContinuousActions[i];
            body.AddTorque(new Vector3(torques[i], 0f, 0f));
        }
        AddReward(-energyScale * EnergyCost());
        AddReward(energyScale * JerkPenalty());
        if (body.position.x > 10f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    private float EnergyCost() => torques.Sum(torque => torque * torque);

    private float JerkPenalty() => -torques.Max(torque => Mathf.Abs(torque));
}
