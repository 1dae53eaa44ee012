using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

// Full throttle against a snowdrift is paid like full throttle down the slope.
public class SledThrottle : Agent
{
    [SerializeField] private float topSpeed = 12f;
    [SerializeField] private float backSpeed = 3f;
    [SerializeField] private float hopPay = 0.02f;

    private float speed;

    public override void OnEpisodeBegin()
    {
        speed = 0f;
        transform.position = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        float throttle = actions.ContinuousActions[0];
        float scale = throttle >= 0 ? topSpeed : backSpeed;
        speed = throttle * scale;
        transform.Translate(Vector3.forward * speed * Time.fixedDeltaTime);
        AddReward(speed / topSpeed * 0.01f); // expect: GA3002
        if (actions.DiscreteActions[0] == 1) AddReward(hopPay); // expect: GA3002
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Lodge"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
