using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class HeronThrowsAway : Agent
{
    public Transform fish;
    public GameObject reeds;
    private int steps;
    private const int MostSteps = 500;

    public override void OnEpisodeBegin()
    {
        steps = 0;
        transform.localPosition = Vector3.zero;
        SomewhereElse(); // expect: GA1006
    }

    public override void CollectObservations(VectorSensor sensor)
    {
        sensor.AddObservation(steps / MostSteps); // expect: GA1001
        sensor.AddObservation(fish.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        steps++;
        transform.Translate(actions.ContinuousActions[0], 0f, 0f);
        float reward = -0.1f * Vector3.Distance(transform.localPosition, fish.localPosition);
        Mathf.Clamp(reward, -1f, 1f); // expect: GA1006
        AddReward(reward);
        if (Vector3.Distance(transform.localPosition, fish.localPosition) < 1f)
        {
            AddReward(10f);
            EndEpisode();
        }
    }

    private Vector3 SomewhereElse()
    {
        float x = Random.Range(-4f, 4f);
        return new Vector3(x, 0f, 2f);
    }
}
