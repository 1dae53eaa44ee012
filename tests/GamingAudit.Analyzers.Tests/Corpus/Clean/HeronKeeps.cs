using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class HeronKeeps : Agent
{
    public Transform fish;
    private int steps;
    private int caught;
    private const int MostSteps = 500;

    public override void OnEpisodeBegin()
    {
        steps = 0;
        transform.localPosition = Vector3.zero;
        Count();
        fish.localPosition = SomewhereElse();
    }

    public override void CollectObservations(VectorSensor sensor)
    {
        sensor.AddObservation((float)steps / MostSteps);
        sensor.AddObservation(fish.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        steps++;
        transform.Translate(actions.ContinuousActions[0], 0f, 0f);
        float reward = -0.1f * Vector3.Distance(transform.localPosition, fish.localPosition);
        reward = Mathf.Clamp(reward, -1f, 1f);
        AddReward(reward);
        if (Vector3.Distance(transform.localPosition, fish.localPosition) < 1f)
        {
            AddReward(10f);
            EndEpisode();
        }
    }

    private int Count()
    {
        caught++;
        return caught;
    }

    private Vector3 SomewhereElse()
    {
        float x = Random.Range(-4f, 4f);
        return new Vector3(x, 0f, 2f);
    }
}
